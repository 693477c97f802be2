internal import Foundation
internal import Licensing

/// An address made ready to be compared: without case, punctuation, the postcode, and the premises' own name where the
/// register writes that before the building.
struct ComparedAddress: Hashable, Sendable {
    let text: String
    /// It points to a building: it has a number, or the building's name. "Street Record" is a register's word for no
    /// building at all.
    let isBuilding: Bool

    /// Nil where nothing is left to compare.
    init?(_ address: String?, name: ComparedName?) {
        guard let address else { return nil }
        var parts: [String] = []
        for part in address.split(separator: ",") where Postcode(String(part)) == nil {
            let folded = Self.folded(part)
            if !folded.isEmpty, parts.last != folded { parts.append(folded) }
        }
        if let name, parts.count > 1, ComparedName(parts[0])?.letters == name.letters {
            let rest = parts.dropFirst()
            let goesOn = ComparedName(rest.first).map { name.likeness(to: $0) != nil } ?? false
            if goesOn || rest.contains(where: { $0.contains(where: \.isNumber) }) { parts.removeFirst() }
        }
        text = parts.joined(separator: ", ")
        if text.isEmpty { return nil }
        isBuilding =
            !text.hasPrefix("street record")
            && (text.contains(where: \.isNumber) || !NameWords.building(ofAddress: text).words.isEmpty)
    }

    private static func folded(_ part: Substring) -> String {
        part.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
            .filter { !"'’`".contains($0) }.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
