import Foundation
import Workbench

/// A verb's JSON document, read back as a program would read it.
@dynamicMemberLookup
struct JSONDocument {
    let raw: Any

    init(_ raw: Any) { self.raw = raw }

    init(_ report: some Report) throws {
        raw = try JSONSerialization.jsonObject(with: report.json(), options: [.fragmentsAllowed])
    }

    subscript(dynamicMember key: String) -> JSONDocument { self[key] }
    subscript(key: String) -> JSONDocument { JSONDocument((raw as? [String: Any])?[key] ?? Missing()) }

    var list: [JSONDocument] { (raw as? [Any] ?? []).map { JSONDocument($0) } }
    var text: String? { raw as? String }
    var int: Int? { isNull ? nil : (raw as? NSNumber)?.intValue }
    var double: Double? { isNull ? nil : (raw as? NSNumber)?.doubleValue }
    /// There and null: said to be unknown.
    var isNull: Bool { raw is NSNull }
    var isMissing: Bool { raw is Missing }

    private struct Missing {}
}
