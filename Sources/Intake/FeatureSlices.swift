/// Where each feature of a FeatureCollection stands in the bytes of its document, so that the features can be decoded one
/// by one: all at once a file of 120 MB takes several GB.
///
/// It follows strings and brackets only; whether what stands between them is JSON is for the decoder to say.
struct FeatureSlices {
    /// Of each element of the array "features".
    private(set) var features: [Range<Int>] = []
    /// The document with an empty array in place of the features.
    private(set) var rest: [UInt8] = []

    /// Nil where the document is not an object with one array "features", or its brackets do not match.
    init?(_ content: [UInt8]) {
        let found = content.withUnsafeBufferPointer(Self.scan)
        guard let found else { return nil }
        features = found.features
        rest = Array(content[..<found.array.lowerBound]) + Array("[]".utf8) + Array(content[found.array.upperBound...])
    }

    private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (features: [Range<Int>], array: Range<Int>)? {
        let quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\")
        var features: [Range<Int>] = []
        var array: Range<Int>?
        /// Of the array while the scan is in it, and of the feature that began last.
        var arrayStart: Int?
        var featureStart = 0
        var depth = 0
        var isEmpty = true
        /// Whether the last text at the document's own level was the key "features", with a colon after it.
        var isKey = false, afterColon = false
        var place = 0
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        func close(at end: Int) {
            var range = featureStart..<end
            while let first = range.first, isBlank(bytes[first]) { range = first + 1..<range.upperBound }
            while let last = range.last, isBlank(bytes[last]) { range = range.lowerBound..<last }
            features.append(range)
        }
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case quote:
                let start = place + 1
                place = start
                while place < bytes.count, bytes[place] != quote { place += bytes[place] == backslash ? 2 : 1 }
                guard place < bytes.count else { return nil }
                if depth == 1 {
                    isKey = bytes[start..<place].elementsEqual("features".utf8)
                    afterColon = false
                }
                isEmpty = false
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 1, isKey, afterColon {
                    guard byte == UInt8(ascii: "["), array == nil, arrayStart == nil else { return nil }
                    arrayStart = place
                    featureStart = place + 1
                    isEmpty = true
                } else {
                    isEmpty = false
                }
                if depth == 1 { isKey = false }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                guard depth >= 0 else { return nil }
                if depth == 1, let start = arrayStart, array == nil {
                    guard byte == UInt8(ascii: "]") else { return nil }
                    if !isEmpty { close(at: place) }
                    array = start..<place + 1
                    arrayStart = nil
                }
            case UInt8(ascii: ","):
                if depth == 2, arrayStart != nil {
                    close(at: place)
                    featureStart = place + 1
                } else if depth == 1 {
                    isKey = false
                }
            case UInt8(ascii: ":"):
                if depth == 1 { afterColon = true }
            default:
                if !isBlank(byte) { isEmpty = false }
            }
            place += 1
        }
        guard depth == 0, let array, !features.contains(where: \.isEmpty) else { return nil }
        return (features, array)
    }
}
