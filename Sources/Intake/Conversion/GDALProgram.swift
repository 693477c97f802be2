internal import Dispatch
internal import Foundation
internal import Synchronization

/// GDAL's programs `ogrinfo` and `ogr2ogr`, run on a private copy of one file, with one driver and within limits.
struct GDALProgram {
    /// As the user gave it, for messages.
    let file: String
    let folder: PrivateFolder
    let driver: GDALDriver
    let limits: ConversionLimits
    private let programs: [String: URL]
    private var skipped: [String] = []
    /// The limit of time is for all programs that one file needs together.
    private let deadline: DispatchTime

    /// - Parameter searchPath: folders parted by colons.
    /// - Throws: `IntakeError` where the programs are not installed.
    init(_ driver: GDALDriver, file: String, folder: PrivateFolder, searchPath: String, limits: ConversionLimits) throws {
        self.file = file
        self.folder = folder
        self.driver = driver
        self.limits = limits
        deadline = .now() + .seconds(limits.seconds)
        let folders = searchPath.split(separator: ":").map { URL(fileURLWithPath: String($0)) }
        programs = try ["ogrinfo", "ogr2ogr"].reduce(into: [:]) { found, name in
            let candidates = folders.map { $0.appendingPathComponent(name) }
            guard let program = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
                throw IntakeError(
                    .missing, file: file,
                    message: "\(file): this is \(driver.format), which is read with GDAL's \(name), and that is not "
                        + "installed; install the package gdal-bin (Tools/setup does), or save the file as CSV or GeoJSON.")
            }
            found[name] = program
        }
    }

    /// Leaves out every driver but the file's own and the one that writes.
    mutating func allow(writing: String) throws {
        skipped = []
        let allowed = [driver.name, writing]
        skipped = try run("ogrinfo", ["--formats"]).split(separator: "\n").compactMap { line in
            line.prefixMatch(of: /[ ]{2}(.+?) -[a-z,]+- \(/).map { String($0.output.1) }
        }.filter { !allowed.contains($0) }
        guard !skipped.isEmpty else { throw refusal("GDAL does not tell which drivers it has") }
    }

    /// What the program prints. - Throws: `IntakeError` where it fails, complains, or goes over a limit.
    @discardableResult
    func run(_ name: String, _ arguments: [String]) throws -> String {
        guard let program = programs[name] else { throw refusal("\(name) is not known") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Where a limit cannot be set, a stricter one is in force.
        let script = "ulimit -c 0; ulimit -t \(limits.seconds); ulimit -v \(limits.memory >> 10); "
            + "ulimit -f \(limits.output >> 9); exec \"$0\" \"$@\""
        process.arguments = ["-c", script, program.path] + arguments
        process.environment = driver.environment(skipping: skipped).merging(
            ["HOME": folder.url.path, "TMPDIR": folder.url.path, "CPL_TMPDIR": folder.url.path]) { $1 }
        process.currentDirectoryURL = folder.url
        try folder.write([], as: "said")
        try folder.write([], as: "complained")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: folder.path("said"))
        process.standardError = try FileHandle(forWritingTo: folder.path("complained"))
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
        } catch {
            throw refusal("\(name) cannot be started: \(error.localizedDescription)")
        }
        let number = process.processIdentifier
        Self.running.withLock { _ = $0.insert(number) }
        defer { Self.running.withLock { _ = $0.remove(number) } }
        if ended.wait(timeout: deadline) == .timedOut {
            kill(number, SIGKILL)
            ended.wait()
            throw refusal("\(name) needed more than \(limits.seconds) s and was stopped")
        }
        let complaint = GDALComplaint(folder.read("complained") ?? [])
        guard !folder.holdsFile(of: limits.output) else {
            throw refusal(GDALComplaint.sentence(ofSignal: SIGXFSZ, name: name, limits: limits))
        }
        if process.terminationReason == .uncaughtSignal {
            throw refusal(GDALComplaint.sentence(ofSignal: process.terminationStatus, name: name, limits: limits))
        }
        guard process.terminationStatus == 0, complaint.text.isEmpty else {
            throw refusal("\(name) cannot read it" + (complaint.text.isEmpty ? "" : " (\(complaint.text))"))
        }
        return String(decoding: folder.read("said") ?? [], as: UTF8.self)
    }

    func refusal(_ reason: String) -> IntakeError {
        IntakeError(
            file: file,
            message: "\(file): this looks like \(driver.format), but \(reason); download it again, or save it as CSV or "
                + "GeoJSON and add that.")
    }

    private static let running = Mutex<Set<Int32>>([])

    static func stopAll() {
        for number in running.withLock(\.self) { kill(number, SIGKILL) }
    }
}
