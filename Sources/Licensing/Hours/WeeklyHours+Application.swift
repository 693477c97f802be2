extension WeeklyHours {
    /// The stretches as an application lists them: each with the days on which it stands, in the order of the week.
    public var asAppliedFor: [Application.Hours] {
        var found: [(hours: LicensedHours, days: [Weekday])] = []
        for day in Weekday.allCases {
            for stretch in self[day] {
                if let place = found.firstIndex(where: { $0.hours == stretch }) {
                    found[place].days.append(day)
                } else {
                    found.append((stretch, [day]))
                }
            }
        }
        return found.map { Application.Hours(days: $0.days, hours: $0.hours) }
    }
}
