internal import Assessment
internal import Licensing
internal import Measures

/// What an application is ordered by besides its findings: how late it would be open, and how thick outlets lie round it.
struct TriageGrounds: Hashable {
    enum Late: Int, Comparable {
        case notLate
        /// After 23:00, or with late night refreshment.
        case afterEleven
        case afterMidnight

        static func < (left: Late, right: Late) -> Bool { left.rawValue < right.rawValue }
    }

    enum Density: Int, Comparable {
        case notKnown
        case usual
        /// More outlets within 500 m than round three in four of the district's postcodes.
        case dense
        /// Than round nine in ten.
        case densest

        static func < (left: Density, right: Density) -> Bool { left.rawValue < right.rawValue }
    }

    let late: Late
    let density: Density
    /// Each a sentence.
    let reasons: [String]

    /// Metres within which outlets are compared with those round the district's postcodes.
    static let reach: Double = 500

    init(_ site: SiteAssessment) {
        var reasons: [String] = []
        late = Self.late(site.application, &reasons)
        density = Self.density(site, &reasons)
        self.reasons = reasons
    }

    private static func late(_ application: Application, _ reasons: inout [String]) -> Late {
        let week = application.proposed.week
        let nights = Weekday.allCases.map { week.end(ofNight: $0) }
        if nights.contains(.runsOn) {
            reasons.append("Alcohol would be sold without an end to the night.")
            return .afterMidnight
        }
        if let latest = week.latestEnd, latest > 1380 {
            let days = Weekday.allCases.filter { week.end(ofNight: $0) == .at(latest) }
            let when = days.count == 7 ? "every night" : "on the night of " + days.map(\.rawValue).joined(separator: ", ")
            reasons.append("Alcohol would be sold until \(WeeklyHours.NightEnd.at(latest).words), \(when).")
            return latest > 1440 ? .afterMidnight : .afterEleven
        }
        guard application.lateNightRefreshment else { return .notLate }
        reasons.append("Late night refreshment is applied for, which is between 23:00 and 05:00.")
        return .afterEleven
    }

    private static func density(_ site: SiteAssessment, _ reasons: inout [String]) -> Density {
        guard let ring = site.within.first(where: { $0.radius == reach }), ring.postcodes > 0 else {
            if let unknown = site.outletsNotKnown { reasons.append(unknown) }
            return .notKnown
        }
        let share = (Double(ring.postcodesWithFewer) + Double(ring.postcodesWithAsMany) / 2) / Double(ring.postcodes)
        guard share >= 0.75 else { return .usual }
        let hundredths = Int((share * 100).rounded(.down))
        reasons.append(
            "\(ring.outlets.all) outlets lie within \(Int(reach)) m, more than round \(hundredths) in 100 of the district's postcodes.")
        return share >= 0.9 ? .densest : .dense
    }
}
