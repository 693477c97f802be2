extension WeeklyHours.Contradiction {
    /// The day whose stretch is in doubt; the first of the two.
    public var day: Weekday {
        switch self {
        case .overlap(let day, _, _), .runsIntoNextDay(let day, _, _): day
        }
    }

    /// The contradiction as a question: what was meant is not guessed.
    public var question: String {
        switch self {
        case .overlap(let day, let first, let second):
            let whole = LicensedHours(opens: first.opens, closes: max(first.closes, second.closes))
            return "\(day.rawValue) \(first) and \(day.rawValue) \(second) overlap: which of them is meant"
                + (whole.map { ", or is it one stretch \($0)?" } ?? "?")
        case .runsIntoNextDay(let day, let stretch, let opening):
            let end = ClockTime.written(stretch.closes), start = ClockTime.written(opening.opens)
            return "\(day.rawValue) \(stretch) runs past the opening of \(day.next.rawValue) \(opening): does \(day.rawValue)'s "
                + "end by \(start), or does \(day.next.rawValue) open at \(end)?"
        }
    }
}
