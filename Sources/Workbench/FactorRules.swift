internal import Foundation
internal import Geometry
internal import Intake
internal import Licensing
internal import Measures
internal import Projection
internal import Workspace

/// The user's own thresholds, read and held against the workspace.
extension Desk {
    func thresholds(_ url: URL) throws -> [ThresholdRule] {
        let text = try FileBytes.text(url, called: "file of rules", "rules are").text
        return try ThresholdFile.read(text, file: url.relativePath)
    }

    func judge(_ rules: [ThresholdRule], holdings: Holdings, density: DensityTable, at words: String?) throws
        -> [FactorsReport.Rule]
    {
        let located = try words.map { try locate(try AskedPlace($0), in: holdings.file) }
        let isSeen = located.map(holdings.sees) ?? true
        let here = located.map { (name: words ?? "", place: $0.point) }
        let places = try here.map { isSeen ? [$0] : [] } ?? holdings.postcodes().compactMap { record in
            record.place.map { (name: record.postcode.description, place: $0) }
        }
        let counted = holdings.premises.filter { density.rule.admits($0.record.status) && $0.record.place != nil }
        let outlets = counted.filter { density.rule.counts($0.record.sales) }.compactMap(\.record.place)
        let silent = density.rule.kind == .all ? 0 : counted.count { $0.record.sales == .notStated }
        return rules.map { rule in
            var notes: [String] = []
            let result: ThresholdResult
            switch rule.condition {
            case .outlets(let least, let metres):
                result = ThresholdResult(
                    rule, atLeast: least, metres: metres, places: places, unit: here == nil ? "postcode" : "place", outlets: outlets)
                if !isSeen {
                    notes.append("The place lies in no district whose register is loaded, so nothing can be told of it.")
                } else if places.isEmpty {
                    notes.append("No postcodes of \(holdings.scope.map(\.name).joined(separator: ", ")) are loaded, so nothing can be told.")
                }
                if silent > 0 { notes.append("\(silent) rows do not state what they permit and are not counted: more may meet the rule.") }
            case .rateAbove(let percent):
                let area = here.flatMap { AreaIndex(density.areas.map(\.area.shape)).locate($0.place) }.map { density.areas[$0].area.code }
                result = ThresholdResult(
                    rule, percent: percent, density: density, within: holdings.scope, only: here == nil ? nil : area ?? "")
                if here != nil, area == nil { notes.append("The place lies in no area of a district with a register.") }
            }
            return FactorsReport.Rule(result, notes: notes)
        }
    }
}
