import Foundation

/// A colour on screen and paper, as sRGB.
public struct Colour: Hashable, Sendable {
    /// Each 0 to 255.
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// From six hexadecimal digits, as in `0xC44E00`; higher bits are ignored.
    public init(_ rgb: UInt32) {
        self.init(
            red: UInt8(rgb >> 16 & 0xFF), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
    }

    public static let white = Colour(0xFFFFFF)
    public static let black = Colour(0x000000)

    /// `#rrggbb`.
    public var hex: String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce(into: "#") { text, part in
            text.append(digits[Int(part >> 4)])
            text.append(digits[Int(part & 0xF)])
        }
    }

    /// Relative luminance as WCAG 2.2 defines it, 0 (black) to 1 (white).
    public var relativeLuminance: Double {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio as WCAG 2.2 defines it, 1 (none) to 21 (black on white).
    public func contrast(with other: Colour) -> Double {
        let (one, two) = (relativeLuminance, other.relativeLuminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }
}
