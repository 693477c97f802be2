public import Foundation
internal import Geometry
public import Licensing
public import Measures
internal import Workspace

/// What to ask of the permitted hours near a place.
public struct HoursOptions: Sendable {
    public var rule = OutletRule()
    /// Named to be refused where no register of it is loaded; outlets count across borders all the same.
    public var authority: String?
    /// Takes the registers as they stood on a day.
    public var asAt: CalendarDate?
    /// A postcode, or easting and northing.
    public var at: String
    /// Metres, from 0 to 10,000,000.
    public var radius: Double
    /// A moment of the week to count at beside the full hours.
    public var moment: WeekMoment?
    /// Where to draw the week as SVG.
    public var chart: URL?

    public static let largestRadius = 10_000_000.0

    public init(at: String, radius: Double) {
        self.at = at
        self.radius = radius
    }
}

extension Desk {
    /// Outlets permitted to sell alcohol near a place at each of the week's 168 hours, from the registers' statements of
    /// hours. - Throws: `Fault`.
    public func measureHours(_ workspace: URL, options: HoursOptions) throws -> HoursReport {
        do {
            guard (0...HoursOptions.largestRadius).contains(options.radius) else {
                throw Fault(
                    .usage, field: "radius", message: "--radius must be a number of metres from 0 to 10000000.")
            }
            let asked = try AskedPlace(options.at)
            if let chart = options.chart { try ChartFile.check(chart, besides: workspace) }
            if let day = options.asAt { try check(day: day, option: "as-at") }
            let holdings = try Holdings(try open(workspace), authority: options.authority, asAt: options.asAt)
            let located = try locate(asked, in: holdings.file)
            let permitted = PermittedOutlets(
                holdings.premises, rule: options.rule, place: located.point, radius: options.radius)
            let ground = GroundView(
                around: located.point, radius: options.radius, areas: holdings.allAreas,
                in: AreaIndex(holdings.allAreas.map(\.shape)), registers: holdings.authorities)
            try Self.require(holdings, near: located, ground)
            let warnings = Self.warnings(permitted, ground)
            let chart = try options.chart.map { file in
                let sources = holdings.inputs(.register).map(\.file)
                return try ChartFile.write(
                    Self.weekChart(permitted, place: located.words, moment: options.moment, sources: sources), to: file)
            }
            let notCounted = NotCounted.byAuthority(holdings.premises, rule: options.rule)
            return HoursReport(
                place: located.words, easting: located.point.x, northing: located.point.y, radius: options.radius,
                hours: permitted.hours.map {
                    HoursReport.Hour(
                        weekday: $0.weekday.rawValue, hour: $0.hour, low: $0.outlets.low, high: $0.outlets.high)
                },
                moment: options.moment.map { HoursReport.Moment($0, permitted.count(at: $0)) },
                lastPermitted: LastPermittedHour(permitted.outlets).map(HoursReport.LastPermitted.init),
                alcoholHours: HoursReport.AlcoholHoursFigure(AlcoholHours(permitted.outlets)),
                outlets: HoursReport.Statements(permitted),
                premises: permitted.outlets.map(HoursReport.Premises.init), n: permitted.outlets.count,
                ground: HoursReport.Ground(
                    withRegister: ground.withRegister, withoutRegister: ground.withoutRegister, unknown: ground.unknown),
                rule: [Self.hoursRule(options.rule), holdings.dayNote].compactMap(\.self).joined(separator: " "), meaning: HoursReport.meaning,
                methods: [Method.permittedOutlets, .alcoholHours, .lastPermittedHour].map {
                    MethodReport($0, sources: holdings.inputs(.register, .postcodes), warnings: warnings)
                }, warnings: warnings,
                notCounted: holdings.authorities.compactMap { notCounted[$0]?.sentence(of: $0) },
                decisions: holdings.decisions, chart: chart.map { HoursReport.Chart(file: $0.file, sha256: $0.sha256) },
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: holdings.inputs(.register, .postcodes, .boundaries))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// In a district whose register is not loaded, nought would be untrue. - Throws: `Fault` 65.
    private static func require(_ holdings: Holdings, near place: LocatedPlace, _ ground: GroundView) throws {
        let areas = holdings.allAreas
        let shown = holdings.file.url.relativePath
        let advice = "so nothing is known of the hours permitted there; add that register."
        if let area = AreaIndex(areas.map(\.shape)).locate(place.point).map({ areas[$0] }) {
            guard
                !holdings.authorities.contains(where: {
                    $0.covers(districtCode: area.districtCode, districtName: area.districtName)
                })
            else { return }
            throw Fault(
                .data, file: shown, field: "at",
                message: "\(shown): \(place.words) lies in \(area.districtName), whose register is not loaded, \(advice)")
        }
        // Off the boundaries the postcode tells the district.
        if let code = place.postcode?.districtCode, !code.isEmpty {
            guard !holdings.authorities.contains(where: { $0.code == code }) else { return }
            let name = try holdings.file.districtNames()[code] ?? code
            throw Fault(
                .data, file: shown, field: "at",
                message: "\(shown): \(place.words) lies in \(name), whose register is not loaded, \(advice)")
        }
        guard ground.withRegister == 0 else { return }
        throw Fault(
            .data, file: shown, field: "at",
            message: "\(shown): \(place.words) and all that lies within reach of it is in no area whose register is loaded, "
                + "so nothing is known of the hours permitted there; add the boundaries and the register of its district.")
    }

    private static func hoursRule(_ rule: OutletRule) -> String {
        OutletRule(kind: rule.kind, count: .outlets, status: rule.status).sentence
            + (rule.kind == .all ? "" : " Rows that do not state their activities may be of this kind and count in the high figures.")
    }

    private static func warnings(_ permitted: PermittedOutlets, _ ground: GroundView) -> [String] {
        let all = permitted.outlets.count
        let silent = permitted.outlets.count { $0.hours == nil }
        let within = "within \(HoursReport.metres(permitted.radius)) m"
        var warnings: [String] = []
        if all == 0 {
            warnings.append("There is no outlet \(within) in the registers loaded.")
        } else if silent == all {
            warnings.append(
                "None of the \(all) outlets \(within) states hours that can be counted, so every low figure is 0 and every high "
                    + "one \(all): they do not say when outlets are permitted.")
        } else if silent > 0 {
            warnings.append(
                "\(silent) of the \(all) outlets \(within) \(silent == 1 ? "does" : "do") not state hours that can be counted; "
                    + "\(silent == 1 ? "it is" : "they are") in the high figures only.")
        }
        func note(_ count: Int, _ one: String, _ many: String) {
            if count > 0 { warnings.append("\(count) \(count == 1 ? one : many)") }
        }
        note(
            permitted.count(.partly), "outlet states its hours for some days only; the other days are in the high figures only.",
            "outlets state their hours for some days only; the other days are in the high figures only.")
        note(
            permitted.count(.notRead), "outlet states its hours in words that could not all be read; it counts as not stated.",
            "outlets state their hours in words that could not all be read; they count as not stated.")
        note(
            permitted.count(.alcoholNotStated),
            "outlet states hours but not whether alcohol may be sold; its hours count as not stated.",
            "outlets state hours but not whether alcohol may be sold; their hours count as not stated.")
        note(
            permitted.otherTimings, "outlet has other timings for certain days of the year, which no figure here takes in.",
            "outlets have other timings for certain days of the year, which no figure here takes in.")
        func share(_ value: Double) -> String { String(format: "%.0f%%", max(1, 100 * value)) }
        if ground.withoutRegister > 0 {
            warnings.append(
                "About \(share(ground.withoutRegister)) of the circle lies in districts whose register is not loaded: their "
                    + "outlets are in no figure.")
        }
        if ground.unknown > 0 {
            warnings.append(
                "About \(share(ground.unknown)) of the circle lies in no area loaded: the sea, or districts whose outlets are in "
                    + "no figure.")
        }
        return warnings
    }
}
