import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Whether bytes are one well-formed XML document.
enum XMLDocumentCheck {
    static func isWellFormed(_ data: Data) throws -> Bool { XMLParser(data: data).parse() }
}
