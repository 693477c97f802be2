/// The fields of each line of CSV text: quoted fields may hold commas, line ends and doubled quotes.
/// Empty lines and a byte order mark are left out.
public func commaSeparated(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var inQuotes = false
    var quoteJustClosed = false

    func endField() {
        row.append(String(field))
        field.removeAll()
    }
    func endRow() {
        endField()
        if row != [""] { rows.append(row) }
        row.removeAll()
    }

    for scalar in text.unicodeScalars {
        if inQuotes {
            if scalar == "\"" {
                inQuotes = false
                quoteJustClosed = true
            } else {
                field.append(scalar)
            }
            continue
        }
        switch scalar {
        case "\"":
            // A quote straight after a closing one stands for a quote in the field.
            if quoteJustClosed { field.append(scalar) }
            inQuotes = true
        case ",": endField()
        case "\n": endRow()
        case "\r", "\u{FEFF}": break
        default: field.append(scalar)
        }
        quoteJustClosed = false
    }
    if !field.isEmpty || !row.isEmpty { endRow() }
    return rows
}
