/// SVG text under construction. Elements cannot be left open.
struct Markup {
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var text = ""

    mutating func element(_ name: String, _ attributes: Attributes, text content: String? = nil) {
        start(name, attributes)
        guard let content else {
            text += "/>\n"
            return
        }
        text += ">" + Self.escaped(content) + "</" + name + ">\n"
    }

    mutating func group(
        _ name: String = "g", _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
    ) {
        start(name, attributes)
        text += ">\n"
        content(&self)
        text += "</" + name + ">\n"
    }

    private mutating func start(_ name: String, _ attributes: Attributes) {
        text += "<" + name
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    }

    /// Text that can stand between tags and in attributes. Characters XML 1.0 has no place for are left out.
    static func escaped(_ raw: String) -> String {
        var result = ""
        for scalar in raw.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += " "
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A prefix every id in a figure starts with: letters, digits, `-` and `_`, starting with a letter.
    static func identifier(_ raw: String) -> String {
        let kept = raw.unicodeScalars.map { scalar -> Character in
            let fits =
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
                default: false
                }
            return fits ? Character(scalar) : "-"
        }
        guard let first = kept.first, first.isLetter else { return "figure-" + String(kept) }
        return String(kept)
    }
}
