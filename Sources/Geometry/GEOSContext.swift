internal import CGEOS
internal import Foundation

/// One GEOS context and the last sentence it said. A context belongs to one thread: `current` hands each
/// thread its own, and nothing that holds a GEOS pointer is passed to another.
final class GEOSContext {
    let handle: GEOSContextHandle_t
    private let said: Said

    /// What GEOS said last; GEOS keeps an unretained pointer to it for the life of the context.
    private final class Said {
        var sentence = ""
    }

    private init?() {
        guard let handle = GEOS_init_r() else { return nil }
        let said = Said()
        self.handle = handle
        self.said = said
        GEOSContext_setErrorMessageHandler_r(
            handle,
            { message, userData in
                guard let message, let userData else { return }
                Unmanaged<Said>.fromOpaque(userData).takeUnretainedValue().sentence = String(cString: message)
            },
            Unmanaged.passUnretained(said).toOpaque())
    }

    deinit { GEOS_finish_r(handle) }

    private static let key = "aleconner.Geometry.GEOSContext"

    /// The calling thread's context, made at first use and finished when the thread ends.
    static var current: GEOSContext {
        get throws {
            if let existing = Thread.current.threadDictionary[key] as? GEOSContext { return existing }
            guard let made = GEOSContext() else {
                throw GeometryError.geos(operation: "GEOS_init_r", sentence: "no context could be made")
            }
            Thread.current.threadDictionary[key] = made
            return made
        }
    }

    // The one place where GEOS's sentinels are read: a null pointer is a failure; a function that fills in
    // a number returns 0 on failure; a predicate returns 0 or 1, and 2 is a failure, never true.

    func pointer(_ operation: String, _ result: OpaquePointer?) throws -> OpaquePointer {
        guard let result else { throw failure(operation) }
        return result
    }

    func shape(_ operation: String, _ result: OpaquePointer?) throws -> GEOSShape {
        GEOSShape(try pointer(operation, result), in: self)
    }

    func number(_ operation: String, _ call: (UnsafeMutablePointer<Double>) -> Int32) throws -> Double {
        var value = 0.0
        guard call(&value) == 1 else { throw failure(operation) }
        return value
    }

    func predicate(_ operation: String, _ result: CChar) throws -> Bool {
        switch result {
        case 0: false
        case 1: true
        default: throw failure(operation)
        }
    }

    /// For counts and type ids, where a negative number is the failure.
    func count(_ operation: String, _ result: Int32) throws -> Int {
        guard result >= 0 else { throw failure(operation) }
        return Int(result)
    }

    /// For calls that return 1 when done.
    func done(_ operation: String, _ result: Int32) throws {
        guard result == 1 else { throw failure(operation) }
    }

    private func failure(_ operation: String) -> GeometryError {
        defer { said.sentence = "" }
        return .geos(operation: operation, sentence: said.sentence.isEmpty ? "it gave no reason" : said.sentence)
    }
}

/// The version of the GEOS library in use, such as "3.11.1-CAPI-1.17.1".
public var geosVersion: String {
    guard let text = GEOSversion() else { return "unknown" }
    return String(cString: text)
}
