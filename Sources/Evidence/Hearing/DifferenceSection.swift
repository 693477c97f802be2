internal import Wording

/// What an amended application changes; nothing for the first version.
enum DifferenceSection {
    static func sections(_ inputs: PackInputs) -> [EvidenceSection] {
        guard inputs.version > 1 else { return [] }
        let before = inputs.version - 1
        return [
            EvidenceSection(
                id: "differences", heading: "What differs from the application before",
                blocks: inputs.differences.isEmpty
                    ? [.paragraph("No field of the application differs from version \(before), whose file has other bytes.")]
                    : [
                        .table(
                            EvidenceTable(
                                id: "differences", caption: "Version \(before) and version \(inputs.version), field by field",
                                columns: [.init("Field"), .init("Before"), .init("Now")],
                                rows: inputs.differences.map { [$0.field, $0.before, $0.after] }, sources: [],
                                notes: ["The pack before stands whole in earlier/v\(before)."], annex: "differences"))
                    ])
        ]
    }
}
