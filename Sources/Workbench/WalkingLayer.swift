internal import Geometry
internal import Licensing
internal import Workspace

/// Walking distances as a layer: one row a postcode, every column named as walked.
enum WalkingLayer {
    static func table(_ report: WalkingReport, places: [Point], called name: String) -> FeatureTable {
        // A radius asked for twice is one column.
        let radii = (report.postcodes.first?.within ?? []).enumerated().reduce(into: [(number: Int, radius: Double)]()) { kept, next in
            if !kept.contains(where: { $0.radius == next.element.radius }) { kept.append((next.offset, next.element.radius)) }
        }
        let columns: [FeatureTable.Column] =
            [
                .init("postcode", .text),
                .init("to_street_m", .real, unit: "metres", about: "In a straight line to the nearest street; part of each walk. Empty where none is in reach."),
                .init("network_piece", .integer, about: "The part of the network that the postcode hangs on; 1 is the longest."),
                .init("nearest_walking_m", .real, unit: "metres", about: "Over streets to the nearest outlet; \(WalkingReport.note)."),
            ]
            + (report.k > 1
                ? [
                    .init("no_\(report.k)_walking_m", .real, unit: "metres", about: "Over streets to outlet no. \(report.k) in the order of walks.")
                ] : [])
            + radii.map { _, radius in
                .init(
                    "within_\(word(radius))_m_walking", .integer, unit: "outlets",
                    about: "Outlets within \(AccessBasis.metres(radius)) m over streets.")
            }
        return FeatureTable(
            table: name, title: "Walking distance by postcode, \(name)", about: "\(report.rule) This is \(WalkingReport.note).",
            kind: .points, columns: columns,
            rows: zip(report.postcodes, places).map { postcode, place in
                var values: [FeatureTable.Value] = [
                    .text(postcode.postcode), .init(postcode.snapMetres), whole(postcode.piece), .init(postcode.nearest),
                ]
                if report.k > 1 { values.append(.init(postcode.kthNearest)) }
                values += radii.map { number, _ in whole(postcode.within[number].count) }
                return (.point(place), values)
            })
    }

    private static func word(_ radius: Double) -> String {
        String(AccessBasis.metres(radius).lowercased().map { $0.isNumber || $0 == "e" ? $0 : "_" })
    }

    private static func whole(_ value: Int?) -> FeatureTable.Value { .init(value) }
}
