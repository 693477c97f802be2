internal import Foundation
internal import Measures

extension HotSpotReport {
    /// So many areas are listed for people; the document has all.
    private static let mostRows = 40

    public var text: String {
        var lines = [marking].compactMap(\.self)
        lines += ["Hot spots: \(of), by LSOA.", weights.sentence]
        lines.append(
            "\(weights.pairs / 2) pairs\(weights.pairs % 2 == 0 ? "" : " and one one-sided"), from \(weights.fewest) to \(weights.most) "
                + "neighbours an area, \(String(format: "%.1f", weights.mean)) on average.")
        lines.append("")
        if let refusal {
            lines.append(refusal)
        } else {
            lines += found
        }
        lines += ["", limits, edge, rule]
        lines += Set(methods.flatMap(\.denominators)).sorted().map { "Divided by \($0)." }
        lines += warnings + notCounted + decisions.sentences
        if let drawn { lines.append("Drawn in \(drawn.file).") }
        lines += [storing].compactMap(\.self) + [coordinateOperation.text]
        return lines.joined(separator: "\n")
    }

    /// Short enough to read and long enough to tell: "0.0002", "0.05".
    static func number(_ p: Double) -> String {
        p >= 0.001 ? Self.trimmed(String(format: "%.4f", p)) : p == 0 ? "0" : String(format: "%.1e", p)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private var found: [String] {
        let plain = HotSpots.Class.notSignificant.rawValue
        func stands(_ area: Area) -> Bool { area.isCalled || area.moran.map { $0.class != plain } == true }
        func standsAlone(_ area: Area) -> Bool {
            area.isCalledAlone || area.moran.map { $0.classUnadjusted != plain } == true
        }
        let first = hotSpots.filter(stands)
        let listed = first + hotSpots.filter { !stands($0) && standsAlone($0) }
        var lines: [String] = []
        if listed.isEmpty {
            lines += ["No area stands out, not even without adjustment."]
        } else {
            var table = TextTable(
                ["area", "name", unit, "Gi* z", "p", "adjusted p", "class", "unadjusted", "local Moran"], numeric: [2, 3, 4, 5])
            for area in listed.prefix(Self.mostRows) { table.add(cells(area)) }
            lines.append(table.text)
            if listed.count > Self.mostRows { lines.append("and \(listed.count - Self.mostRows) more, which --json lists.") }
        }
        lines.append("")
        lines.append(
            "Gi*, adjusted: \(adjusted.hot) hot, \(adjusted.cold) cold of \(tested) areas. Without adjustment: \(unadjusted.hot) hot, "
                + "\(unadjusted.cold) cold; up to \(String(format: "%.0f", level * Double(tested))) would be called if there were no pattern at all.")
        lines.append("Local Moran (in brackets: unadjusted only), adjusted: \(Self.words(adjusted.moran)). Without adjustment: \(Self.words(unadjusted.moran)).")
        lines.append(
            (permutations > 0
                ? "p is twice the smaller tail of \(permutations) conditional permutations (seed \(seed)), for Gi* and local Moran alike; "
                : "p is two-sided of the normal approximation, which uneven counts do not follow well; ")
                + "adjusted by Benjamini and Hochberg: of what is called at \(Self.number(level)), on average no more than that share is false.")
        if let globalMoran {
            let p = globalMoran.pPermutation.map { "; by \(permutations) permutations p \(Self.number($0.two))" } ?? ""
            lines.append(
                "Moran's I of the whole map: \(String(format: "%.3f", globalMoran.value)) (without a pattern "
                    + "\(String(format: "%.3f", globalMoran.expected))), z \(globalMoran.z.map { String(format: "%.2f", $0) } ?? "-"), p "
                    + "\(globalMoran.p.map(Self.number) ?? "-")\(p).")
        }
        return lines
    }

    private func cells(_ area: Area) -> [String] {
        let p = permutations > 0 ? area.pPermutation?.two : area.p
        return [
            area.code, area.name, area.value.map { String(format: unit.hasPrefix("per ") ? "%.1f" : "%.0f", $0) } ?? area.note ?? "-",
            area.z.map { String(format: "%.2f", $0) } ?? "-", p.map(Self.number) ?? "-", area.pAdjusted.map(Self.number) ?? "-",
            area.class, area.classUnadjusted,
            area.moran.map { moran in
                moran.class == moran.classUnadjusted ? moran.class : "(\(moran.classUnadjusted))"
            } ?? "-",
        ]
    }

    private static func words(_ counts: [String: Int]) -> String {
        LocalMoran.Quadrant.allCases.map { "\(counts[$0.rawValue] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    }
}

extension HotSpotReport.Area {
    private static let called = [HotSpots.Class.hot.rawValue, HotSpots.Class.cold.rawValue]

    var isCalled: Bool { Self.called.contains(self.class) }
    var isCalledAlone: Bool { Self.called.contains(classUnadjusted) }
}
