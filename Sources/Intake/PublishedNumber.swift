/// Numbers as published files write them.
enum PublishedNumber {
    /// "1,944" or "1944"; nil for anything else.
    static func integer(_ text: String) -> Int? {
        Int(text.contains(",") ? text.replacing(",", with: "") : text)
    }

    static func decimal(_ text: String) -> Double? {
        guard let number = Double(text.contains(",") ? text.replacing(",", with: "") : text), number.isFinite else {
            return nil
        }
        return number
    }

    /// Publishers' and R's ways of writing nothing.
    static func isMissing(_ text: String) -> Bool {
        text.isEmpty || text == "NA" || text == "nan" || text == "NaN" || text == "NULL" || text == "\\N"
    }
}
