public import Licensing

/// Which licensing objective a partner's word for an incident is about. By the word's own parts and nothing else: a kind that
/// names none of them is left out, and the pack says which.
public enum IncidentMatter {
    private static let words: [(LicensingObjective, [String])] = [
        (.children, ["under-age", "underage", "under age", "proxy"]),
        (
            .crimeAndDisorder,
            [
                "assault", "violen", "wound", "robb", "theft", "steal", "shoplift", "burgl", "disorder", "fight", "affray", "damage",
                "weapon", "knife", "drug", "sexual", "threat", "harass", "drunk", "street drinking", "arson", "stabb", "crime",
            ]
        ),
        (.publicNuisance, ["noise", "nuisance", "litter", "anti-social", "antisocial", "asb", "rowdy", "urinat", "loud"]),
        (.publicSafety, ["intoxicat", "overdose", "unconscious", "collapse", "fall", "injur", "ambulance", "unwell"]),
    ]

    /// Nil where the words name no objective's matter.
    public static func objective(of kind: String) -> LicensingObjective? {
        let kind = kind.lowercased()
        return words.first { _, parts in parts.contains { kind.contains($0) } }?.0
    }
}
