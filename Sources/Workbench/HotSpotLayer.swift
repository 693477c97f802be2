internal import Licensing
internal import Measures
internal import Workspace

/// Hot spots as a layer, one row an area.
enum HotSpotLayer {
    /// - Parameter values: of the same areas in the same order as the report's.
    static func table(_ report: HotSpotReport, _ values: HotSpotValues, called name: String) -> FeatureTable {
        let mark = values.isRestricted ? "RESTRICTED: " : ""
        let p = "0 to 1"
        // Title and description stand where anybody may read them: of a partner's incidents they name nothing.
        let title = values.isRestricted ? "incidents of a partner" : values.title
        let about = values.isRestricted ? Desk.marking : "\(values.sentence) \(report.weights.sentence)"
        return FeatureTable(
            table: name, title: "\(mark)Hot spots: \(title)", about: "\(about) \(HotSpotReport.words)", kind: .areas,
            columns: [
                .init("code", .text), .init("name", .text), .init("district", .text), .init("vintage", .text),
                .init("value", .real, unit: values.unit, about: "\(title). Empty where there is none."),
                .init("neighbours", .integer, unit: "areas"),
                .init("neighbour_codes", .text, about: "Separated by blanks."),
                .init("class", .text, about: "By Gi* and the probability adjusted for false discoveries at \(report.level)."),
                .init("class_unadjusted", .text, about: "By each area's own probability: about that share is false where there is no pattern."),
                .init("z", .real, unit: "standard deviations", about: "Gi* of Getis and Ord."),
                .init("p", .real, unit: p, about: "Two-sided, normal approximation."),
                .init("p_upper", .real, unit: p, about: "Of \(report.permutations) conditional permutations, at least as high."),
                .init("p_lower", .real, unit: p, about: "Of the same, at most as high."),
                .init("p_adjusted", .real, unit: p, about: "The \(report.judgedBy) probability after Benjamini and Hochberg."),
                .init("moran_i", .real, about: "Local Moran, weights standardised by row."),
                .init("moran_z", .real, unit: "standard deviations", about: "Under conditional randomisation."),
                .init("moran_p_adjusted", .real, unit: p, about: "The \(report.judgedBy) probability after Benjamini and Hochberg."),
                .init("moran_class", .text, about: "The area itself first, its neighbours second; high is above the mean."),
                .init("moran_class_unadjusted", .text),
                .init("note", .text, about: "Why there is no value."),
            ],
            rows: zip(report.hotSpots, values.areas).map { (.area($1.shape), row($0)) })
    }

    private static func row(_ area: HotSpotReport.Area) -> [FeatureTable.Value] {
        [
            .text(area.code), .text(area.name), .text(area.district), .text(area.vintage), .init(area.value),
            .integer(area.neighbours.count), .text(area.neighbours.joined(separator: " ")), .text(area.class),
            .text(area.classUnadjusted), .init(area.z), .init(area.p), .init(area.pPermutation?.upper), .init(area.pPermutation?.lower),
            .init(area.pAdjusted), .init(area.moran?.i), .init(area.moran?.z), .init(area.moran?.pAdjusted),
            .init(area.moran?.class), .init(area.moran?.classUnadjusted), .init(area.note),
        ]
    }
}
