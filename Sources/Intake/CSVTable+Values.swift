internal import Licensing

/// Values read from a field's bytes as they stand: for tables of millions of rows no text is made of them on the way.
extension CSVTable {
    /// Whether the field holds nothing but blanks, or the row is too short to have it.
    func isEmpty(_ row: Int, _ column: Int) -> Bool { withField(row, column) { $0.isEmpty } }

    /// As `PublishedNumber.integer`, and without `grouping` as `Int`.
    func integer(_ row: Int, _ column: Int, grouping: Bool = true) -> Int? {
        withField(row, column) { PublishedNumber.integer($0, grouping: grouping) }
    }

    /// As `PublishedNumber.decimal`: nil for what is not a finite number.
    func decimal(_ row: Int, _ column: Int, grouping: Bool = true) -> Double? {
        withField(row, column) { PublishedNumber.decimal($0, grouping: grouping) }
    }

    func postcode(_ row: Int, _ column: Int) -> Postcode? { withField(row, column) { Postcode($0) } }
}

extension PublishedNumber {
    /// The whole field: a sign, figures, and with `grouping` commas anywhere, which count for nothing.
    static func integer(_ bytes: UnsafeBufferPointer<UInt8>, grouping: Bool) -> Int? {
        var number = 0
        var isNegative = false, hasSign = false, hasFigure = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasFigure = true
                let figure = Int(byte - UInt8(ascii: "0"))
                let (tenfold, isTooLarge) = number.multipliedReportingOverflow(by: 10)
                // Downwards, as the lowest number has no opposite.
                let (sum, isTooLow) = isNegative
                    ? tenfold.subtractingReportingOverflow(figure) : tenfold.addingReportingOverflow(figure)
                guard !isTooLarge, !isTooLow else { return nil }
                number = sum
            case UInt8(ascii: ",") where grouping: break
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard !hasSign, !hasFigure else { return nil }
                hasSign = true
                isNegative = byte == UInt8(ascii: "-")
            default: return nil
            }
        }
        return hasFigure ? number : nil
    }

    /// Up to 15 figures with or without a point are a whole number and a power of ten that a double holds exactly, so that
    /// one division rounds them rightly (Clinger 1990); the rest is left to `Double`.
    static func decimal(_ bytes: UnsafeBufferPointer<UInt8>, grouping: Bool) -> Double? {
        var figures = 0, places = 0, number = 0
        var hasPoint = false
        let isNegative = bytes.first == UInt8(ascii: "-")
        for byte in isNegative ? bytes.dropFirst() : bytes[...] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                figures += 1
                guard figures <= 15 else { return slowDecimal(bytes, grouping: grouping) }
                if hasPoint { places += 1 }
                number = number &* 10 &+ Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ".") where !hasPoint && figures > 0: hasPoint = true
            default: return slowDecimal(bytes, grouping: grouping)
            }
        }
        guard figures > 0, !hasPoint || places > 0 else { return slowDecimal(bytes, grouping: grouping) }
        let magnitude = Double(number) / powersOfTen[places]
        return isNegative ? -magnitude : magnitude
    }

    private static func slowDecimal(_ bytes: UnsafeBufferPointer<UInt8>, grouping: Bool) -> Double? {
        let text = String(decoding: bytes, as: UTF8.self)
        return !grouping && text.contains(",") ? nil : decimal(text)
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
