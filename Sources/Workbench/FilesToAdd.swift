internal import Foundation
internal import Intake
internal import Licensing

/// The files meant by the paths of an `add`: folders stand for the data files in them.
struct FilesToAdd {
    struct Skipped: Encodable, Sendable {
        let path: String
        let reason: String
    }

    private(set) var files: [URL] = []
    private(set) var skipped: [Skipped] = []
    private(set) var faults: [Fault] = []
    /// Each is read once, however often the plan is made anew.
    private var sums: [URL: (sha256: String, bytes: Int)] = [:]
    private var readings: [URL: Reading] = [:]
    /// The last one opened, so that what is not held yet is not read from the disk twice.
    private var opened: (url: URL, file: PublishedFile)?

    init(_ paths: [URL]) {
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else {
                faults.append(
                    Fault(
                        .missing, file: path.relativePath,
                        message: "\(path.relativePath): there is no such file; check the name and the folder."))
                continue
            }
            guard isFolder.boolValue else {
                files.append(path)
                continue
            }
            let before = files.count
            look(into: path)
            if files.count == before {
                faults.append(
                    Fault(
                        .missing, file: path.relativePath,
                        message: "\(path.relativePath): the folder holds no data file (\(Self.shownKinds)); name the "
                            + "folder that does, or the files."))
            }
        }
    }

    /// By the ends of names, in folders only: what a file is tells its content.
    private static let readable =
        [".csv", ".csv.gz", ".json", ".geojson", ".json.gz", ".geojson.gz"] + [".xlsx", ".ods", ".xls", ".kml", ".topojson", ".zip", ".xml"]

    private static let shownKinds = "CSV, GeoJSON, XLSX, ODS, XLS, KML, TopoJSON, XML or ZIP"

    /// In the order of names, so that the same folder is always read in the same order.
    private mutating func look(into folder: URL) {
        guard
            let found = FileManager.default.enumerator(
                at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: [.isRegularFileKey, .isSymbolicLinkKey], options: [.skipsHiddenFiles])
        else { return }
        var names: [String] = []
        let base = folder.resolvingSymlinksInPath().standardizedFileURL.path
        for case let file as URL in found {
            let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .isSymbolicLinkKey])
            let path = file.standardizedFileURL.path
            let name = path.hasPrefix(base + "/") ? String(path.dropFirst(base.count + 1)) : path
            if values?.isSymbolicLink == true {
                // It may lead out of the folder, or round in it.
                skipped.append(
                    Skipped(path: folder.relativePath + "/" + name, reason: "a symbolic link; name it by itself to have it tried"))
            } else if values?.isRegularFile == true {
                names.append(name)
            } else if (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory != true {
                skipped.append(Skipped(path: folder.relativePath + "/" + name, reason: "no file but a device or a pipe"))
            }
        }
        for name in names.sorted() {
            let file = URL(fileURLWithPath: folder.relativePath + "/" + name, relativeTo: folder.baseURL)
            let shown = folder.relativePath + "/" + name
            let lower = name.lowercased()
            if lower.hasSuffix("column_headers.csv") {
                skipped.append(Skipped(path: shown, reason: "column headings of Code-Point Open, nothing to take in"))
            } else if Self.readable.contains(where: lower.hasSuffix) {
                files.append(file)
            } else {
                skipped.append(
                    Skipped(path: shown, reason: "not a data file by its name; name it by itself to have it tried"))
            }
        }
    }

    /// The check sum and size of a file. - Throws: `Fault` 66 where it cannot be read.
    mutating func sum(of url: URL) throws -> (sha256: String, bytes: Int) {
        if let sum = sums[url] { return sum }
        let file = try open(url)
        let sum = (sha256: Desk.sha256(file.bytes), bytes: file.bytes.count)
        sums[url] = sum
        return sum
    }

    /// What is in a file. - Throws: what `read` throws, or `Fault` 66 where it cannot be read.
    mutating func reading(of url: URL, _ read: (PublishedFile) throws -> Reading) throws -> Reading {
        if let reading = readings[url] { return reading }
        let reading = try read(try open(url))
        readings[url] = reading
        // Its bytes are needed no more, and the next step needs the memory.
        opened = nil
        return reading
    }

    private mutating func open(_ url: URL) throws -> PublishedFile {
        if let opened, opened.url == url { return opened.file }
        opened = nil
        let file = try Self.read(url)
        opened = (url, file)
        return file
    }

    private static func read(_ file: URL) throws -> PublishedFile {
        PublishedFile(name: file.relativePath, bytes: try FileBytes.read(file))
    }
}
