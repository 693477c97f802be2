internal import CPROJ

/// One PROJ operation with a context of its own, kept off the network.
///
/// Not Sendable by design: PROJ lets a context be used by one thread at a time only.
package final class ProjPipeline {
    package enum Direction: Sendable {
        case forward, inverse
    }

    private let context: OpaquePointer
    private let operation: OpaquePointer

    /// - Throws: `ProjectionError.proj` with PROJ's own sentence where it does not understand `definition`.
    package init(_ definition: String) throws {
        guard let context = proj_context_create() else {
            throw ProjectionError.proj(operation: "start", sentence: "there is no context to be had")
        }
        // What goes wrong is thrown; PROJ would print it as well.
        proj_log_level(context, PJ_LOG_NONE)
        proj_context_set_enable_network(context, 0)
        guard let operation = proj_create(context, definition) else {
            let sentence = Self.sentence(proj_context_errno(context), in: context)
            proj_context_destroy(context)
            throw ProjectionError.proj(operation: "set up \"\(definition)\"", sentence: sentence)
        }
        self.context = context
        self.operation = operation
    }

    deinit {
        proj_destroy(operation)
        proj_context_destroy(context)
    }

    /// Converts the positions (xs[i], ys[i]) in place. Where one fails, all are refused.
    ///
    /// - Throws: `ProjectionError.proj` with PROJ's own sentence.
    package func convert(_ direction: Direction, _ xs: inout [Double], _ ys: inout [Double]) throws {
        let count = min(xs.count, ys.count)
        let stride = MemoryLayout<Double>.stride
        proj_errno_reset(operation)
        let converted = xs.withUnsafeMutableBufferPointer { xs in
            ys.withUnsafeMutableBufferPointer { ys in
                proj_trans_generic(
                    operation, direction == .forward ? PJ_FWD : PJ_INV,
                    xs.baseAddress, stride, count, ys.baseAddress, stride, count, nil, 0, 0, nil, 0, 0)
            }
        }
        let failure = proj_errno(operation)
        guard failure == 0 else {
            throw ProjectionError.proj(operation: Self.name(direction), sentence: Self.sentence(failure, in: context))
        }
        guard converted == count, xs.allSatisfy(\.isFinite), ys.allSatisfy(\.isFinite) else {
            throw ProjectionError.proj(
                operation: Self.name(direction), sentence: "it gave no position and no reason")
        }
    }

    private static func name(_ direction: Direction) -> String {
        switch direction {
        case .forward: "convert longitude and latitude to the grid"
        case .inverse: "convert from the grid to longitude and latitude"
        }
    }

    private static func sentence(_ failure: CInt, in context: OpaquePointer) -> String {
        guard failure != 0, let text = proj_context_errno_string(context, failure) else {
            return "it gave no reason"
        }
        return String(cString: text)
    }
}
