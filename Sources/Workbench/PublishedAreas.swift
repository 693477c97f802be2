internal import Foundation
internal import Licensing
internal import Workspace

/// The MSOAs or wards that a question means: those of one year.
struct PublishedAreas {
    let records: [WiderAreaRecord]
    let year: String
    /// What a reader must know of the choice.
    let notes: [String]

    /// - Parameter asked: the year; nil for the census of the LSOAs with MSOAs, and the newest with wards.
    /// - Throws: `Fault` 65 where none of that year is loaded.
    init(_ level: AreaLevel, year asked: String?, in holdings: Holdings) throws {
        let all = try holdings.file.widerAreas(level)
        let shown = holdings.file.url.relativePath
        let years = Set(all.map(\.year)).sorted()
        guard let newest = years.last else {
            throw Fault(
                .data, file: shown, field: "level",
                message: "\(shown): no \(level.rawValue) boundaries are loaded; add them from the ONS Open Geography Portal.")
        }
        // An MSOA is made of the LSOAs of its own census; a ward of no year is.
        let census = level == .msoa ? years.last { year in holdings.allAreas.contains { $0.vintage.rawValue.hasSuffix(year) } } : nil
        let year = asked ?? census ?? newest
        guard years.contains(year) else {
            throw Fault(
                .data, file: shown, field: "year",
                message: "\(shown): no \(level.rawValue) boundaries of \(year) are loaded; loaded are those of "
                    + "\(years.joined(separator: ", ")).")
        }
        var notes = ["The areas are \(level.rawValue)s of \(year)."]
        let others = years.filter { $0 != year }
        if !others.isEmpty { notes.append("Those of \(others.joined(separator: ", ")) are loaded too; choose with --year.") }
        if level == .msoa, census != year {
            notes.append("The LSOAs loaded are of another census, so their residents are not simply added up.")
        }
        records = all.filter { $0.year == year }
        self.year = year
        self.notes = notes
    }
}
