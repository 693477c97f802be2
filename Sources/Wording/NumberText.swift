/// Numbers as text, the same bytes on every machine: comma for thousands, full stop for decimals.
public enum NumberText {
    /// A whole number with thousands separated: `1,234`.
    public static func grouped(_ number: Int) -> String {
        (number < 0 ? "-" : "") + grouped(digits: String(number.magnitude))
    }

    /// A number with exactly `decimals` places (0 to 9), halves rounded away from zero, thousands separated:
    /// `1,234.50`.
    ///
    /// A number that is not finite, or is too large to write this way, gives `–`.
    public static func fixed(_ number: Double, decimals: Int) -> String {
        guard let parts = Parts(number, decimals: min(9, max(0, decimals))) else { return "–" }
        return parts.sign + grouped(digits: parts.whole) + (parts.fraction.isEmpty ? "" : "." + parts.fraction)
    }

    /// A measure with the precision a reader can use: no decimals from 100 up, one from 1 up, two below: `104`,
    /// `31.3`, `0.42`.
    public static func measure(_ number: Double) -> String {
        let size = number.magnitude
        if size == 0 { return "0" }
        return fixed(number, decimals: size >= 99.95 ? 0 : size >= 0.995 ? 1 : 2)
    }

    /// A number with at most `decimals` places (0 to 9) and no trailing zeros: `2.5`, `1,000`.
    public static func shortest(_ number: Double, decimals: Int) -> String {
        trimmed(fixed(number, decimals: decimals))
    }

    /// A length given in metres, in metres under 1 km and in kilometres from there: `250 m`, `1.5 km`.
    public static func distance(metres: Double) -> String {
        metres < 999.5 ? shortest(metres, decimals: 0) + " m" : shortest(metres / 1000, decimals: 2) + " km"
    }

    /// A drawing coordinate: at most two decimals, no separators, as SVG wants it.
    package static func coordinate(_ number: Double) -> String {
        guard let parts = Parts(number, decimals: 2) else { return "0" }
        return parts.sign + trimmed(parts.whole + "." + parts.fraction)
    }

    private static func grouped(digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var result = text
        while result.hasSuffix("0") { result.removeLast() }
        if result.hasSuffix(".") { result.removeLast() }
        return result
    }

    /// The digits of a rounded number; a rounded zero has no sign.
    private struct Parts {
        let sign: String
        let whole: String
        let fraction: String

        init?(_ number: Double, decimals: Int) {
            var power = 1
            for _ in 0..<decimals { power *= 10 }
            let scaled = (number.magnitude * Double(power)).rounded(.toNearestOrAwayFromZero)
            // Above 2^53 a double no longer holds every whole number, so its last digits would be invented.
            guard scaled.isFinite, scaled < 9_007_199_254_740_992 else { return nil }
            let units = Int(scaled)
            sign = number < 0 && units > 0 ? "-" : ""
            whole = String(units / power)
            let rest = String(units % power)
            fraction = decimals == 0 ? "" : String(repeating: "0", count: decimals - rest.count) + rest
        }
    }
}
