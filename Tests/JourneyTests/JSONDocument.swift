import Foundation
import Workbench

/// A verb's JSON document, read back as a program would read it.
@dynamicMemberLookup
struct JSONDocument {
    let value: Any

    init(_ value: Any) { self.value = value }

    init(_ report: some Report) throws {
        value = try JSONSerialization.jsonObject(with: report.json(), options: [.fragmentsAllowed])
    }

    subscript(dynamicMember key: String) -> JSONDocument { self[key] }
    subscript(key: String) -> JSONDocument { JSONDocument((value as? [String: Any])?[key] ?? Missing()) }

    var list: [JSONDocument] { (value as? [Any] ?? []).map { JSONDocument($0) } }
    var text: String? { value as? String }
    var int: Int? { isNull ? nil : (value as? NSNumber)?.intValue }
    var double: Double? { isNull ? nil : (value as? NSNumber)?.doubleValue }
    /// There and null: said to be unknown.
    var isNull: Bool { value is NSNull }
    var isMissing: Bool { value is Missing }

    private struct Missing {}
}
