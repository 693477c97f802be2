import ArgumentParser
import Foundation
import Licensing
import Measures
import Workbench

/// What to ask of permitted hours.
struct HoursArguments: ParsableArguments {
    @Flag(help: "Outlets permitted to sell alcohol near --at within --radius, at each hour of the week.") var hours = false
    @Option(help: "With --hours: count at this day too, such as Fri.") var weekday: String?
    @Option(help: "With --hours: count at this time of that day, such as 23:30.") var time: String?
    @Option(help: "With --hours: draw the week in this SVG file.") var chart: URL?

    func options(_ place: DistanceArguments, _ asked: MeasureOptions) -> HoursOptions {
        var options = HoursOptions(at: place.at ?? "", radius: place.radius.first.flatMap(Double.init) ?? 0)
        options.rule = asked.rule
        options.authority = asked.authority
        options.asAt = asked.asAt
        options.moment = moment
        options.chart = chart
        return options
    }

    private var moment: WeekMoment? {
        guard let day = weekday.flatMap({ Weekday(word: $0) }), let minute = time.flatMap(Self.minute) else { return nil }
        return WeekMoment(weekday: day, minute: minute)
    }

    /// Minutes after midnight; nil for what is no time of day.
    private static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }), let hour = Int(parts[0]), let minute = Int(parts[1]),
            hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// What goes with it. - Throws: `ValidationError`.
    func check(_ place: DistanceArguments, rule: OutletRule) throws {
        guard hours else {
            if weekday != nil || time != nil || chart != nil {
                throw ValidationError("--weekday, --time and --chart go with --hours; add it, or leave them out.")
            }
            return
        }
        guard place.at != nil, place.radius.count == 1 else {
            throw ValidationError("--hours needs a place and one distance: give --at and --radius once each.")
        }
        guard place.radius.allSatisfy({ Double($0).map((0...HoursOptions.largestRadius).contains) ?? false }) else {
            throw ValidationError("--radius must be a number of metres from 0 to 10000000.")
        }
        guard rule.count == .outlets else {
            throw ValidationError("--hours counts only rows that permit alcohol; leave --count rows out.")
        }
        guard (weekday == nil) == (time == nil) else {
            throw ValidationError("--weekday and --time go together; give both, or neither.")
        }
        if let weekday, Weekday(word: weekday) == nil {
            throw ValidationError("--weekday: \"\(weekday)\" is no day of the week; give Mon, Tue, Wed, Thu, Fri, Sat or Sun.")
        }
        if let time, Self.minute(time) == nil {
            throw ValidationError("--time: \"\(time)\" is no time of day; give 00:00 to 23:59.")
        }
    }
}
