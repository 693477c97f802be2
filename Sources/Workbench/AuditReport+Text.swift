internal import Foundation

extension AuditReport {
    public var text: String {
        var lines: [String] = []
        if let marking { lines += [marking, ""] }
        lines += ["\(outline) (\(origin)), \(authority)", "", headline.text]
        if headline.mayStandAlone, headline.holds { lines.append(certificate.sentence) }
        lines += ["", "What lies where", placeTable, ""]
        lines += notCompared.filter { $0 != matching.refusal }
        lines += ["", "Inside over elsewhere", ratioTable, "", "Share of the district", shareTable, ""]
        lines += matchingLines
        if !hourLines.isEmpty { lines += [""] + hourLines }
        lines += ["", "Stretch by stretch: outlets within 100 m of the line", stretchTable, ""]
        lines += partLines
        lines += ["", "Leaving out one part at a time"] + leftOutLines
        lines += ["", "The headline under other choices: \(certificate.claim)", choiceTable]
        lines += notPossibleLines
        if let map { lines += ["", "Wrote the map to \(map.file)."] }
        lines += ["", meaning, rule] + warnings + notCounted + decisions.sentences + [coordinateOperation.text]
        if let marking { lines += ["", marking] }
        return lines.joined(separator: "\n")
    }

    private static func decimal(_ value: Double?, _ places: Int = 2) -> String {
        guard let value else { return "-" }
        let size = abs(value)
        return String(format: "%.\(size >= 100 ? 0 : size >= 10 ? min(1, places) : places)f", value)
    }
    private static func percent(_ value: Double?) -> String { value.map { String(format: "%.1f%%", 100 * $0) } ?? "not known" }
    private static func interval(_ lower: Double?, _ upper: Double?) -> String {
        lower == nil && upper == nil ? "-" : "\(decimal(lower)) to \(upper == nil ? "no limit" : decimal(upper))"
    }
    private static func short(_ text: String, _ most: Int) -> String {
        text.count > most ? String(text.prefix(most - 3)) + "..." : text
    }

    private var placeTable: String {
        let places = [inside] + [rest, ring, matched].compactMap(\.self)
        var table = TextTable([""] + places.map(\.name), numeric: Set(1...places.count))
        func row(_ name: String, _ value: (Place) -> String) { table.add([name] + places.map(value)) }
        func count(_ value: Int?) -> String { value.map { "\($0)" } ?? "not known" }
        row("km2") { Self.decimal($0.squareKilometres) }
        row("outlets") { "\($0.outlets)" }
        row("on-sales") { $0.on.map { "\($0)" } ?? "not stated" }
        row("off-sales") { $0.off.map { "\($0)" } ?? "not stated" }
        row("relevant authorisations") { $0.authorisations.map { "\($0)" } ?? "not stated" }
        row("permitted after midnight") {
            $0.afterMidnightLow == $0.afterMidnightHigh
                ? "\($0.afterMidnightLow)" : "\($0.afterMidnightLow)-\($0.afterMidnightHigh)"
        }
        row("residents (estimate)") { $0.residents.map { String(format: "%.0f", $0) } ?? "not known" }
        row("recorded crime, whole LSOAs") { $0.crime.map { "\($0.total)" } ?? "-" }
        for extract in inside.incidents {
            row("incidents, \(Self.short(extract.extract, 20))") { place in
                place.incidents.first { $0.extract == extract.extract }.map { $0.total.map { "\($0)" } ?? "suppressed" } ?? "-"
            }
        }
        return table.text
    }

    private var ratioTable: String {
        var table = TextTable(["", "against", "ratio", "95% interval", "dispersion", "n"], numeric: [2, 4, 5])
        for ratio in ratios {
            table.add([
                Self.short(ratio.what, 46), ratio.against, Self.decimal(ratio.value), Self.interval(ratio.lower, ratio.upper),
                Self.decimal(ratio.dispersion, 1),
                "\(ratio.inside.map { "\($0)" } ?? "-") / \(ratio.outside.map { "\($0)" } ?? "-")",
            ])
        }
        let reasons = ratios.compactMap { ratio in ratio.reason.map { "\(ratio.what), \(ratio.against): \($0)." } }
        return ([table.text] + reasons).joined(separator: "\n")
    }

    private var shareTable: String {
        var table = TextTable(
            ["", "inside", "of", "share", "95% interval", "of land", "of residents", "of outlets"], numeric: [1, 2, 3, 5, 6, 7])
        for share in shares {
            table.add([
                Self.short(share.what, 40), share.inside.map { "\($0)" } ?? "-", share.district.map { "\($0)" } ?? "-",
                share.share == nil ? "-" : Self.percent(share.share),
                share.lower == nil ? "-" : "\(Self.percent(share.lower)) to \(Self.percent(share.upper))",
                Self.percent(share.ofLand),
                Self.percent(share.ofResidents), share.ofOutlets == nil ? "-" : Self.percent(share.ofOutlets),
            ])
        }
        return table.text
    }

    private var matchingLines: [String] {
        var lines = [
            "Matched places: \(matching.places.count) of \(matching.candidates) looked at, within \(Self.decimal(matching.caliper, 1)) SD."
        ]
        if let refusal = matching.refusal { lines = [refusal] }
        for place in matching.places {
            let apart = place.variables.map {
                "\($0.name) \(Self.decimal($0.place)) (\(Self.decimal($0.standardDeviations, 1)) SD)"
            }
            lines.append("  \(place.areas.joined(separator: ", ")) (\(place.district)): \(apart.joined(separator: "; "))")
        }
        return lines + matching.notes
    }

    private var stretchTable: String {
        var table = TextTable(["", "metres", "along", "inside", "outside", "p", "", isRestricted ? "incidents" : ""], numeric: [1, 3, 4, 5])
        for stretch in stretches {
            let band = stretch.outlets.last
            table.add([
                "S\(stretch.number)", String(format: "%.0f", stretch.length), Self.short(stretch.street ?? "-", 30),
                "\(band?.inside ?? 0)", "\(band?.outside ?? 0)", stretch.p.map { String(format: "%.3f", $0) } ?? "-",
                stretch.busierOutside
                    ? "busier outside than inside" : stretch.alongDistrictBorder > 0.5 ? "district's border" : "",
                isRestricted ? stretch.incidents ?? "suppressed" : "",
            ])
        }
        return table.text + "\nRecorded crime is not given by stretch: police.uk's points are anonymous."
    }

    private var isRestricted: Bool { marking != nil }

    /// Key times, where an extract's times are fine enough.
    private var hourLines: [String] {
        inside.incidents.filter { !$0.byHour.isEmpty }.map { extract in
            "Incidents inside by hour, \(extract.extract): "
                + extract.byHour.map { "\($0.label) \($0.count.map { "\($0)" } ?? "suppressed")" }.joined(separator: ", ") + "."
        }
    }

    private var partLines: [String] {
        var lines = ["\(Self.percent(quietGround)) of the ground inside lies farther than 100 m from every outlet."]
        lines +=
            quiet.isEmpty
            ? ["No part inside of a hectare or more is without an outlet."]
            : ["Quiet parts inside, without an outlet:"]
                + quiet.map {
                    "  \($0.name) (\($0.kind)): \(Self.decimal($0.squareKilometres)) km2, \(Self.percent($0.share)) of the ground"
                }
        lines +=
            busyOutside.isEmpty
            ? ["Nothing that touches the outline or lies within the ring is as dense as the inside."]
            : ["Left out, and at least as dense as the inside:"]
                + busyOutside.map {
                    "  \($0.name) (\($0.kind)): \($0.outlets) outlets, \(Self.decimal($0.perSquareKilometre)) per km2"
                        + ($0.timesInside.map { ", \(Self.decimal($0)) times the inside" } ?? "")
                        + ($0.touches ? ", touches the outline" : "")
                }
        return lines
    }

    private var leftOutLines: [String] {
        var lines: [String] = []
        if let lowest = leaveOneOut.lowest, let highest = leaveOneOut.highest {
            lines.append(
                "\(leaveOneOut.results.count) parts left out in turn: the ratio lies between \(Self.decimal(lowest.value)) (without "
                    + "\(lowest.part) \(lowest.name)) and \(Self.decimal(highest.value)) (without \(highest.part) \(highest.name))."
            )
        }
        lines.append(
            leaveOneOut.flips.isEmpty
                ? "The headline stays the same without any one of them."
                : "The headline changes without: " + leaveOneOut.flips.map { "\($0.part) \($0.name)" }.joined(separator: "; ")
                    + ".")
        return lines + leaveOneOut.notPossible
    }

    /// By reason, in the order in which reasons first occur.
    private var notPossibleLines: [String] {
        var reasons: [String] = []
        for choice in certificate.notPossible where !reasons.contains(choice.reason) { reasons.append(choice.reason) }
        return reasons.map { reason in
            let choices = certificate.notPossible.filter { $0.reason == reason }.map(\.choice)
            let named = choices.count > 3 ? "\(choices.count) choices, such as \(choices[0])" : choices.joined(separator: "; ")
            return "Not counted, because \(reason): \(named)."
        }
    }

    private var choiceTable: String {
        var table = TextTable(["choice", "ratio", "interval", "holds"], numeric: [1])
        for choice in certificate.all {
            table.add([
                Self.short(choice.choice, 84), Self.decimal(choice.value), Self.interval(choice.lower, choice.upper),
                choice.holds ? "yes" : "NO",
            ])
        }
        return table.text
    }
}
