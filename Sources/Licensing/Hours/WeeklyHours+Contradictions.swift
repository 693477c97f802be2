extension WeeklyHours {
    /// Two stretches that cannot both be meant as written.
    public enum Contradiction: Hashable, Sendable, CustomStringConvertible {
        /// Two stretches of one day share time.
        case overlap(Weekday, LicensedHours, LicensedHours)
        /// A stretch passes midnight and goes beyond an opening of the next day.
        case runsIntoNextDay(Weekday, LicensedHours, next: LicensedHours)

        public var description: String {
            switch self {
            case .overlap(let day, let first, let second):
                "\(day.rawValue) \(first) and \(day.rawValue) \(second) overlap."
            case .runsIntoNextDay(let day, let stretch, let opening):
                "\(day.rawValue) \(stretch) runs past the opening of \(day.next.rawValue) \(opening)."
            }
        }
    }

    /// All of them, Monday first. Stretches that only touch, as in 24 hours a day, do not contradict each other.
    public var contradictions: [Contradiction] {
        Weekday.allCases.flatMap { day in overlaps(on: day) + runningOn(from: day) }
    }

    private func overlaps(on day: Weekday) -> [Contradiction] {
        let stretches = self[day]
        return stretches.indices.flatMap { index in
            stretches[(index + 1)...].filter { $0.opens < stretches[index].closes }
                .map { Contradiction.overlap(day, stretches[index], $0) }
        }
    }

    private func runningOn(from day: Weekday) -> [Contradiction] {
        self[day].flatMap { stretch in
            self[day.next].filter { $0.opens + 1440 < stretch.closes }
                .map { Contradiction.runsIntoNextDay(day, stretch, next: $0) }
        }
    }
}
