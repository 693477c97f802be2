/// What a premises may do, or would: the licensable activities with their hours.
public struct Operation: Hashable, Sendable {
    public var sales: AlcoholSales
    public var lateNightRefreshment: Bool
    public var otherActivities: [String]
    /// Of the sale of alcohol; empty where the file does not state them.
    public var hours: [Application.Hours]
    /// Of late night refreshment, where the file gives them apart.
    public var refreshmentHours: [Application.Hours]
    /// People at once.
    public var capacity: Int?

    public init(
        sales: AlcoholSales, lateNightRefreshment: Bool = false, otherActivities: [String] = [],
        hours: [Application.Hours] = [], refreshmentHours: [Application.Hours] = [], capacity: Int? = nil
    ) {
        self.sales = sales
        self.lateNightRefreshment = lateNightRefreshment
        self.otherActivities = otherActivities
        self.hours = hours
        self.refreshmentHours = refreshmentHours
        self.capacity = capacity
    }

    public var sellsAlcohol: Bool { sales.sellsOn || sales.sellsOff }

    /// The hours of the sale of alcohol, weekday by weekday. Where hours are stated at all, a day without any is closed: an
    /// application lists what is applied for.
    public var week: WeeklyHours { Self.week(hours) }

    static func week(_ hours: [Application.Hours]) -> WeeklyHours {
        var week = WeeklyHours()
        for stretch in hours { week.add(stretch.hours, on: stretch.days) }
        if !hours.isEmpty {
            for day in Weekday.allCases { week.close(day) }
        }
        return week
    }
}
