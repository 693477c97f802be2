internal import Evidence
internal import Foundation
internal import Intake
internal import Licensing

/// The pack that stands where a new one is to be made, or that a pack made again had before it.
struct EarlierPack {
    let version: Int
    let differences: [ApplicationDifference]
    /// What is copied into the new pack, and under which path; nil for a first version.
    let kept: (folder: URL, path: String)?
    let manifest: PackManifest.Earlier?

    static let none = EarlierPack(version: 1, differences: [], kept: nil, manifest: nil)

    /// - Parameters:
    ///   - target: where the new pack will stand.
    ///   - remade: the pack that is made again; its earlier ones come with it.
    /// - Throws: `Fault` where the earlier pack cannot be read.
    init(in target: URL, application: Application, sha256: String, remade: PackRecord?) throws {
        if let remade {
            try self.init(inside: remade, application: application)
            return
        }
        guard FileManager.default.fileExists(atPath: target.appendingPathComponent("manifest.json").path),
            let record = try? PackRecord(target), let old = record.application
        else {
            self = .none
            return
        }
        // The same application replaces its pack, and keeps what that had before it.
        guard old.sha256 != sha256 else {
            try self.init(inside: record, application: application)
            return
        }
        if let other = Self.anotherCase(record, application) {
            throw Fault(
                .data, file: target.relativePath, field: "out",
                message: "\(target.relativePath): the folder holds the pack of another application (\(other)); name another folder. An "
                    + "amended application keeps its reference, or else its premises' name or its place.")
        }
        let version = record.version ?? 1
        self.init(record, version: version, folder: target, application: application)
    }

    /// What the earlier pack is of, where that is another case: by the reference where both have one, else by premises and place.
    private static func anotherCase(_ record: PackRecord, _ application: Application) -> String? {
        guard let old = held(record) else { return nil }
        if let before = old.reference, let now = application.reference { return before == now ? nil : before }
        let isElsewhere = old.place != application.place && old.premises?.lowercased() != application.premises?.lowercased()
        return isElsewhere ? old.premises ?? old.address ?? "without a name" : nil
    }

    private static func held(_ record: PackRecord) -> Application? {
        guard let copy = record.application?.copy, PackRecord.staysInside(copy),
            let text = try? String(contentsOf: record.folder.appendingPathComponent(copy), encoding: .utf8)
        else { return nil }
        return try? ApplicationFile.read(text, file: copy)
    }

    private init(inside record: PackRecord, application: Application) throws {
        let version = record.version ?? 1
        let folder = record.folder.appendingPathComponent("earlier/v\(version - 1)")
        guard version > 1 else {
            self = .none
            return
        }
        self.init(try PackRecord(folder), version: version - 1, folder: folder, application: application)
    }

    private init(_ record: PackRecord, version: Int, folder: URL, application: Application) {
        let path = "earlier/v\(version)"
        let changed = Desk.compare(record)
        self.init(
            version: version + 1, differences: Self.differences(record, application), kept: (folder, path),
            manifest: PackManifest.Earlier(
                path: path, version: version, manifestSha256: record.sha256,
                changedSince: (changed.altered + changed.missing + changed.added).sorted()))
    }

    private init(
        version: Int, differences: [ApplicationDifference], kept: (folder: URL, path: String)?, manifest: PackManifest.Earlier?
    ) {
        self.version = version
        self.differences = differences
        self.kept = kept
        self.manifest = manifest
    }

    private static func differences(_ record: PackRecord, _ application: Application) -> [ApplicationDifference] {
        guard let old = held(record) else {
            return [
                ApplicationDifference(
                    field: "application", before: "the earlier pack holds no copy of it that can be read",
                    after: "compare the two by hand")
            ]
        }
        return ApplicationDifference.list(from: old, to: application)
    }
}
