internal import Foundation
internal import Measures

/// Walking distances from every postcode. They stand in a report of their own, never beside the straight line.
public struct WalkingReport: Report {
    struct Within: Encodable, Sendable {
        /// Metres over streets.
        let radius: Double
        @ExplicitNull var count: Int?
    }

    struct Postcode: Encodable, Sendable {
        let postcode: String
        /// Metres; null where the postcode has no street in reach, or its piece of the network no outlet.
        @ExplicitNull var nearest: Double?
        /// Metres to the k-th nearest.
        @ExplicitNull var kthNearest: Double?
        let within: [Within]
        /// Metres to the nearest street, part of each distance; null where none is in reach.
        @ExplicitNull var snapMetres: Double?
        /// The piece of the network on which it stands; 1 is the longest.
        @ExplicitNull var piece: Int?
    }

    static let note = "walking distance over streets as loaded; paths are not in the layer"
    static let warnings = [
        "This is \(note): where a path is shorter than the streets, the real walk is shorter. It is not to be compared with "
            + "distances in a straight line.",
        "Streets and outlets that are not loaded are in no walk: near the border of what is loaded the nearest can be nearer, and "
            + "the counts higher.",
    ]

    let distance = "walking over streets"
    let level = "postcode"
    let note = WalkingReport.note
    let rule: String
    let kind: String
    /// Which nearest `kthNearest` is.
    let k: Int
    let network: NetworkReport
    let postcodes: [Postcode]
    let notCounted: [String]
    let decisions: DecisionsReport
    let methods: [MethodReport]
    @ExplicitNull var stored: StoredReport?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
    /// What came of storing, for people.
    var storing: String?

    private enum CodingKeys: String, CodingKey {
        case distance, level, note, rule, kind, k, network, postcodes, notCounted, decisions, methods, stored, coordinateOperation,
            inputs
    }

    public var text: String {
        let radii = postcodes.first?.within.map { "on foot within \(AccessBasis.metres($0.radius)) m" } ?? []
        let ranks = ["nearest m on foot"] + (k > 1 ? ["no. \(k) m on foot"] : [])
        let headings = ["postcode", "m to street"] + ranks + radii
        var table = TextTable(headings, numeric: Set(headings.indices.dropFirst()))
        func metres(_ value: Double?) -> String { value.map { String(format: "%.0f", $0) } ?? "-" }
        // Of many those that walk farthest; all of them are in the JSON and in the layer.
        let isLong = postcodes.count > Self.few
        let shown = isLong ? Self.farthest(postcodes) : postcodes
        for postcode in shown {
            table.add(
                [postcode.postcode, metres(postcode.snapMetres), metres(postcode.nearest)]
                    + (k > 1 ? [metres(postcode.kthNearest)] : [])
                    + postcode.within.map { $0.count.map { "\($0)" } ?? "-" })
        }
        let heading = isLong ? [Self.quarters(postcodes), "", "Farthest on foot from an outlet:"] : []
        let lines = heading + [table.text, "", rule] + Self.warnings + network.sentences + notCounted + decisions.sentences
        return (lines + [coordinateOperation.text] + (storing.map { [$0] } ?? [])).joined(separator: "\n")
    }
}

extension WalkingReport {
    /// So many rows are read; more are summed up.
    private static let few = 40

    private static func farthest(_ postcodes: [Postcode]) -> [Postcode] {
        Array(postcodes.filter { $0.nearest != nil }.sorted { ($0.nearest ?? 0) > ($1.nearest ?? 0) }.prefix(10))
    }

    /// Quarters of the walk to the nearest outlet, and how many postcodes have none.
    private static func quarters(_ postcodes: [Postcode]) -> String {
        let walks = postcodes.compactMap(\.nearest).sorted()
        guard !walks.isEmpty else { return "Walking distance to the nearest outlet is known for none of \(postcodes.count) postcodes." }
        func quantile(_ share: Double) -> String {
            String(format: "%.0f", walks[max(0, Int((share * Double(walks.count)).rounded(.up)) - 1)])
        }
        return "Metres on foot to the nearest outlet from \(walks.count) of \(postcodes.count) postcodes: least \(quantile(0)), lower "
            + "quarter \(quantile(0.25)), middle \(quantile(0.5)), upper quarter \(quantile(0.75)), greatest \(quantile(1))."
    }
}
