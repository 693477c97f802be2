internal import Assessment
internal import Licensing
internal import Wording

/// Who made the pack, of data until when, and what stands in no figure.
enum MakingSection {
    static func section(_ hearing: ApplicationCase, _ inputs: PackInputs) -> EvidenceSection {
        EvidenceSection(
            id: "making", heading: "Author, dates of the data, and what was left out",
            blocks: [
                .details(author(hearing)),
                .table(
                    EvidenceTable(
                        id: "cut-offs", caption: "Until when each source speaks",
                        columns: [.init("Source"), .init("Until")],
                        rows: inputs.cutOffs.map { ["\(PackPage.cited($0.sources)) \($0.title)", $0.until ?? "the file does not say"] },
                        sources: [], annex: "cut-offs")),
                .table(
                    EvidenceTable(
                        id: "left-out", caption: "What was left out of the figures, and what is in doubt",
                        columns: [.init("What"), .init("Rows", isNumber: true), .init("Why")],
                        rows: inputs.leftOut.map { [$0.what, NumberText.grouped($0.rows), $0.why] }, sources: [],
                        notes: ["Rows in doubt are listed one by one in annex rows-in-doubt.csv; they are counted where nothing says otherwise."], annex: "left-out")),
            ])
    }

    static func author(_ hearing: ApplicationCase) -> [EvidenceSection.Detail] {
        let author = hearing.site.application.author
        return [
            .init("Office", TracedText(author.map { OfficeWords.name($0.office) } ?? "not stated in the application file")),
            .init("Expertise", TracedText(author?.expertise ?? "not stated in the application file")),
        ]
    }
}

/// Responsible authorities as a letter calls them.
enum OfficeWords {
    static func name(_ office: Author.Office) -> String {
        switch office {
        case .publicHealth: "the local authority with public health functions (Director of Public Health)"
        case .tradingStandards: "the weights and measures authority (trading standards)"
        case .licensing: "the licensing authority acting as a responsible authority"
        case .police: "the chief officer of police"
        case .environmentalHealth: "environmental health"
        }
    }
}
