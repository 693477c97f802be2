public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// Walking distances stand in a report of their own, never beside the straight line.
public struct WalkingReport: Report {
    struct Within: Encodable, Sendable {
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

    let distance = "walking over streets"
    let level = "postcode"
    let note = WalkingReport.note
    let rule: String
    /// Which nearest `kthNearest` is.
    let k: Int
    let network: NetworkReport
    let postcodes: [Postcode]
    let notCounted: [String]
    let decisions: DecisionsReport
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    static let note = "walking distance over streets as loaded; paths are not in the layer"

    private enum CodingKeys: String, CodingKey {
        case distance, level, note, rule, k, network, postcodes, notCounted, decisions, coordinateOperation, inputs
    }

    public var text: String {
        let radii = postcodes.first?.within.map { "within \(String(format: "%g", $0.radius)) m" } ?? []
        let ranks = ["nearest m"] + (k > 1 ? ["nearest no. \(k) m"] : [])
        let headings = ["postcode", "to street m"] + ranks + radii
        var table = TextTable(headings, numeric: Set(headings.indices.dropFirst()))
        func metres(_ value: Double?) -> String { value.map { String(format: "%.0f", $0) } ?? "-" }
        for postcode in postcodes {
            table.add(
                [postcode.postcode, metres(postcode.snapMetres), metres(postcode.nearest)]
                    + (k > 1 ? [metres(postcode.kthNearest)] : [])
                    + postcode.within.map { $0.count.map { "\($0)" } ?? "-" })
        }
        let title = Self.note.prefix(1).uppercased() + Self.note.dropFirst() + "."
        return
            ([
                title, "", table.text, "", rule, title,
                "Where a path is shorter than the streets, the real walk is shorter. Streets and outlets that are not loaded are in "
                    + "no walk: near the border of what is loaded the nearest can be nearer, and the counts higher.",
            ] + network.sentences + notCounted + decisions.sentences + [coordinateOperation.text])
            .joined(separator: "\n")
    }
}

extension Desk {
    /// Walking distance over streets from every postcode of the districts with a register to the outlets of the kind asked
    /// for: the nearest, the k-th nearest, and how many within each radius. - Throws: `Fault`.
    public func measureWalking(_ workspace: URL, options: MeasureOptions) throws -> WalkingReport {
        do {
            let holdings = try Holdings(try open(workspace), authority: options.authority)
            let postcodes = try holdings.requiredPostcodes()
            let placed = postcodes.filter { $0.place != nil }
            let network = try holdings.streets()
            let outlets = holdings.outlets(options.rule)
            let access = WalkingAccess(network, premises: outlets.places)
            let walks = access.walks(
                from: placed.compactMap(\.place), radii: options.radii, nearest: options.nearest)
            return WalkingReport(
                rule: options.rule.sentence, k: options.nearest,
                network: NetworkReport(
                    network, reach: access.reach,
                    postcodes: NetworkReport.Snapped(
                        snapped: walks.count { $0 != nil }, tooFar: walks.count { $0 == nil },
                        withoutPlace: postcodes.count - placed.count,
                        onOtherPieces: walks.count { ($0?.piece ?? 0) > 0 }),
                    premises: NetworkReport.Snapped(
                        snapped: outlets.places.count - access.premisesTooFar, tooFar: access.premisesTooFar,
                        withoutPlace: outlets.withoutPlace, onOtherPieces: access.premisesOnOtherPieces)),
                postcodes: zip(placed, walks).map { postcode, walk in
                    WalkingReport.Postcode(
                        postcode: postcode.postcode.description, nearest: walk?.nearest, kthNearest: walk?.kthNearest,
                        within: options.radii.enumerated().map { number, radius in
                            WalkingReport.Within(radius: radius, count: walk?.counts[number])
                        },
                        snapMetres: walk?.offset, piece: walk.map { $0.piece + 1 })
                },
                notCounted: outlets.withoutPlace > 0
                    ? ["\(outlets.withoutPlace) rows to be counted have no place and are in no figure, so the true figures are higher."]
                    : [],
                decisions: holdings.decisions,
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: holdings.inputs(.register, .postcodes, .boundaries, .roads))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
