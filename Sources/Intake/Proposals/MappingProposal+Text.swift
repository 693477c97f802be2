internal import Licensing

extension MappingProposal {
    /// As a YAML file with a reason behind every line, for a person to correct.
    func text(for file: String) -> String {
        var lines = [
            "# A mapping proposed for \(file). Nothing was read yet: look at every line, correct it, and add the file again",
            "# with --mapping. A line that is taken out is not read.",
            "reads: \(reads.rawValue)",
            "name: \(Self.quoted(file))",
            "dates: \(dates.rawValue)",
            "columns:",
        ]
        for (field, headings, reason) in fields {
            let value =
                headings.count == 1 ? Self.quoted(headings[0]) : "[" + headings.map(Self.quoted).joined(separator: ", ") + "]"
            lines.append("  \(field): \(value)  # \(field == "people" ? "read only to drop their names elsewhere" : reason)")
        }
        if reads == .places, !fields.contains(where: { $0.field == "kind" }) {
            lines += ["always:", "  kind: \"\"  # say what the places are, such as hostel"]
        }
        lines += words("status", status, "what each word means there; in some councils Suspended means superseded by a later licence")
        lines += words("authorisations", authorisations, "what each word means there")
        if reads == .incidents { lines += Self.sharing }
        if !unread.isEmpty {
            lines.append("# Not read: " + unread.map { Self.quoted($0.isEmpty ? "(no heading)" : $0) }.joined(separator: ", "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func words(_ name: String, _ words: [(word: String, meaning: String)], _ reason: String) -> [String] {
        guard !words.isEmpty else { return [] }
        return ["\(name):  # \(reason)"] + words.map { "  \(Self.quoted($0.word)): \($0.meaning)" }
    }

    private static let sharing = [
        "sharing:  # under which conditions the partner shared it; every line must be filled in",
        "  partner: \"\"", "  basis: \"\"", "  time resolution: day  # minute, hour, day, month or year",
        "  positioned by: \"\"", "  fewest shown: 5  # counts below this are not shown", "  rounded to: 1",
    ]

    /// In double quotes, as YAML and JSON share them.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").split(whereSeparator: \.isNewline)
            .joined(separator: " ") + "\""
    }
}
