internal import Foundation
internal import Licensing
internal import Measures

/// A publication loaded, and the time that its edition is of, as far as the edition says.
struct DatedEvidence: Hashable {
    enum Standing {
        case fresh, older, notKnown
    }

    let words: String
    /// Of recorded crime: whose, and the month, to be said as a run.
    let series: String?
    let month: CalendarMonth?
    /// First and last day that the edition may be of; nil where it does not say.
    private let first: CalendarDate?
    private let last: CalendarDate?

    private init(words: String, first: CalendarDate?, last: CalendarDate?, series: String? = nil, month: CalendarMonth? = nil) {
        self.words = words
        self.series = series
        self.month = month
        self.first = first
        self.last = last
    }

    /// - Parameter edition: a day, a month, or words with one year in them.
    init(_ name: String, edition: String) {
        let words = "\(name), \(edition.isEmpty ? "edition not stated" : edition)"
        let years = Edition(edition).years
        if let day = CalendarDate(iso: edition) {
            self.init(words: words, first: day, last: day)
        } else if let month = CalendarMonth(iso: edition) {
            let next = month.adding(months: 1)
            self.init(
                words: words, first: CalendarDate(year: month.year, month: month.month, day: 1),
                last: CalendarDate(year: next.year, month: next.month, day: 1)?.adding(days: -1))
        } else if years.count == 1, let year = years.first {
            self.init(
                words: words, first: CalendarDate(year: year, month: 1, day: 1), last: CalendarDate(year: year, month: 12, day: 31))
        } else {
            self.init(words: words, first: nil, last: nil)
        }
    }

    /// What lies wholly after the publication is fresh; what may lie on either side is not known.
    func standing(against published: CalendarDate?) -> Standing {
        guard let published, let first, let last else { return .notKnown }
        return first > published ? .fresh : last <= published ? .older : .notKnown
    }
}

extension DatedEvidence {
    /// A month of recorded crime: some may be older than a publication and others newer.
    init(month: CalendarMonth, of force: String) {
        let edition = DatedEvidence("recorded crime of \(force)", edition: month.description)
        self.init(words: edition.words, first: edition.first, last: edition.last, series: force, month: month)
    }

    /// Each on its own, the months of a series as one run.
    static func words(_ list: [DatedEvidence]) -> [String] {
        let single = list.filter { $0.series == nil }.map(\.words)
        let series = Dictionary(grouping: list.filter { $0.series != nil }) { $0.series ?? "" }
        return single
            + series.sorted { $0.key < $1.key }.map { force, months in
                "recorded crime of \(force), " + PolicePeriod(force: force, months: months.compactMap { $0.month?.description }).words
            }
    }
}
