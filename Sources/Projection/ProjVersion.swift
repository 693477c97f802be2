internal import CPROJ

/// The version of the PROJ library in use, such as "9.1.1".
public var projVersion: String {
    guard let text = proj_info().version else { return "unknown" }
    return String(cString: text)
}
