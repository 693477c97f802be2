internal import Foundation

/// What GDAL wrote to standard error, cut and cleaned for a sentence: its first error, without control characters.
struct GDALComplaint {
    let text: String

    init(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes.prefix(20_000), as: UTF8.self).split(separator: "\n")
        let first = lines.first { line in
            // Blank rows to the end of a sheet, which the driver leaves out.
            line.contains("ERROR") && !line.contains("Invalid value for number-rows-repeated")
        }
        guard let first else {
            text = ""
            return
        }
        let words = first.replacing(/ERROR( \d+)?: ?/, with: "").replacing(/\/vsizip\/|[{}`'"]/, with: "")
        let plain = String(words.unicodeScalars.map { $0.value >= 0x20 && $0.value < 0x7F ? Character($0) : "?" })
        let trimmed = plain.trimmingCharacters(in: CharacterSet(charactersIn: " .:"))
        text = trimmed.count > 120 ? trimmed.prefix(120) + "..." : trimmed
    }

    static func sentence(ofSignal number: Int32, name: String, limits: ConversionLimits) -> String {
        switch number {
        case SIGXCPU: "\(name) needed more than \(limits.seconds) s and was stopped"
        case SIGXFSZ: "\(name) wrote more than \(limits.output >> 20) MB and was stopped"
        case SIGKILL: "\(name) was stopped from outside"
        default: "\(name) broke off (signal \(number)), as it does where memory above \(limits.memory >> 20) MB is needed"
        }
    }
}
