internal import Cartography
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording

/// Figures in words, the same everywhere in a pack. Nothing known is "not stated" or "–", never 0.
enum Figures {
    static func count(_ number: Int?) -> String { number.map(NumberText.grouped) ?? "not stated" }

    /// "31.3 (8.4 to 80.3)".
    static func rate(_ rate: Rate?) -> String {
        guard let rate else { return "not known" }
        return "\(NumberText.fixed(rate.value, decimals: 1)) (\(NumberText.fixed(rate.lower, decimals: 1)) to "
            + "\(NumberText.fixed(rate.upper, decimals: 1)))"
    }

    static func ratio(_ ratio: RateRatio?) -> String {
        guard let ratio, let value = ratio.value, let upper = ratio.upper else { return "not known" }
        return "\(NumberText.fixed(value, decimals: 2)) (\(NumberText.fixed(ratio.lower, decimals: 2)) to "
            + "\(NumberText.fixed(upper, decimals: 2)))"
    }

    static func measure(_ number: Double?) -> String { number.map { NumberText.fixed($0, decimals: 1) } ?? "not known" }

    static func decile(_ decile: Int?) -> String { decile.map { "\($0)" } ?? "not known" }

    static func metres(_ number: Double) -> String { NumberText.grouped(Int(number.rounded())) }

    static func counts(_ outlets: OutletCount) -> [String] {
        [count(outlets.all), count(outlets.on), count(outlets.off), count(outlets.notStated), count(outlets.noAlcohol)]
    }

    static let countColumns = ["All", "On-sales", "Off-sales", "Not stated", "No alcohol (apart)"].map {
        EvidenceTable.Column($0, isNumber: true)
    }
    static func countNote(_ rule: OutletRule) -> String {
        "On-sales counts on-only and both; off-sales counts off-only and both, so the two overlap. "
            + (rule.count == .outlets
                ? "Rows without alcohol are shown apart and are not outlets."
                : "Rows without alcohol are part of \u{201C}all\u{201D} here, and shown apart as well.")
    }
}
