internal import Licensing

/// Headings as a message quotes them: the first eight, cut where they are long.
enum HeadingList {
    /// Whether a first line is a row of data: a postcode, a date or a titled person is no heading.
    static func looksLikeData(_ header: [String]) -> Bool {
        header.contains { cell in
            cell.contains(" ") && Postcode(cell) != nil || DateText.iso(cell, order: .dayMonthYear) != nil
                || PersonalName.words(in: cell).first.map(PersonalName.titles.contains) ?? false
        }
    }

    /// A row of data is not quoted: it may name people.
    static func quoted(_ header: [String]) -> String {
        guard !looksLikeData(header) else { return "\(header.count) fields of data, where headings were expected" }
        let shown = header.prefix(8).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
        return header.count > 8 ? shown + " and \(header.count - 8) more" : shown.isEmpty ? "nothing" : shown
    }
}
