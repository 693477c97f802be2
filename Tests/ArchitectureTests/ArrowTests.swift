import Foundation
import TestSupport
import Testing

/// The arrows of the house: each module uses what stands below it and nothing else.
@Suite struct ArrowTests {
    /// What each module of the house may use of the others: the arrows as drawn, and what those reach.
    static let arrows: [String: Set<String>] = {
        let drawn: [(String, [String])] = [
            ("Geometry", ["CGEOS"]),
            ("Statistics", []),
            ("Wording", []),
            ("Projection", ["CPROJ", "Geometry"]),
            ("Licensing", ["Geometry"]),
            ("Intake", ["CZLIB", "Projection", "Licensing"]),
            ("Workspace", ["Projection", "Licensing"]),
            ("Registers", ["Licensing", "Geometry"]),
            ("Measures", ["Licensing", "Statistics"]),
            ("Cartography", ["Geometry", "Wording"]),
            ("Zones", ["Measures"]),
            ("Enforcement", ["Measures"]),
            ("Assessment", ["Zones", "Wording"]),
            ("Evidence", ["Assessment", "Enforcement", "Cartography"]),
            ("Workbench", ["Intake", "Workspace", "Registers", "Evidence"]),
            ("WebApp", ["Workbench"]),
            ("aleconner", ["Workbench", "WebApp"]),
        ]
        var reach: [String: Set<String>] = [:]
        for (module, uses) in drawn {
            reach[module] = uses.reduce(into: Set(uses)) { $0.formUnion(reach[$1] ?? []) }
        }
        return reach
    }()

    /// Doors: what only one module may use. A C library is reached through that module alone.
    static let doors: [String: Set<String>] = [
        "CGEOS": ["Geometry"], "CPROJ": ["Projection"], "CZLIB": ["Intake"], "Yams": ["Intake"], "GRDB": ["Workspace"],
        "GRDBSQLite": ["Workspace"], "Crypto": ["Workbench"], "Mustache": ["Evidence"], "ArgumentParser": ["aleconner"],
        "Hummingbird": ["WebApp"],
    ]

    /// Comes with the toolchain; the platform's C library only where Foundation does not reach.
    static let platform: Set<String> = ["Foundation", "Synchronization", "Dispatch", "Glibc", "Darwin", "Musl"]

    @Test func everyModuleStandsInTheDrawing() throws {
        #expect(try SourceTree.read().modules.subtracting(Self.arrows.keys) == [])
    }

    @Test func importsFollowTheArrows() throws {
        var against: [String] = []
        var count = 0
        for file in try SourceTree.read().files {
            for name in file.imports where !Self.platform.contains(name) {
                count += 1
                let allowed =
                    Self.doors[name].map { $0.contains(file.module) } ?? (Self.arrows[file.module]?.contains(name) == true)
                if !allowed { against.append("\(file.path) imports \(name)") }
            }
        }
        #expect(against == [])
        #expect(count > 100, "the import lines are read")
    }

    /// No door is in use beside the one that is drawn, and each that is drawn is in use.
    @Test func everyDoorIsUsedByItsModule() throws {
        let files = try SourceTree.read().files
        let built = try SourceTree.read().modules
        for (library, modules) in Self.doors where !modules.isDisjoint(with: built) {
            #expect(Set(files.filter { $0.imports.contains(library) }.map(\.module)) == modules, "\(library)")
        }
    }

    @Test(arguments: ["Intake", "Workspace", "Registers", "Measures", "Cartography"])
    func theRoomsDoNotKnowEachOther(room: String) throws {
        let others: Set<String> = ["Intake", "Workspace", "Registers", "Measures", "Cartography"]
        let known = try SourceTree.read().files.filter { $0.module == room }.flatMap(\.imports)
        #expect(others.subtracting([room]).intersection(known) == [])
    }

    // MARK: Package.swift

    /// The dependencies of each target of the house, as Package.swift lists them.
    static func manifest() throws -> [String: Set<String>] {
        let text = try String(contentsOf: PackageRoot.url("Package.swift"), encoding: .utf8)
        let products = ["grdb": "GRDB", "sqlite": "GRDBSQLite", "crypto": "Crypto", "mustache": "Mustache", "yams": "Yams", "argumentParser": "ArgumentParser"]
        let targets = /(?:module\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?)|(?:executableTarget\(\s*name:\s*"(\w+)",\s*dependencies:\s*\[([^\]]*)\])/
        var found: [String: Set<String>] = [:]
        for match in text.matches(of: targets) {
            let name = String(match.output.1 ?? match.output.3 ?? "")
            let uses = (match.output.2 ?? match.output.4 ?? "").split { !($0.isLetter || $0.isNumber) }.map(String.init)
            found[name] = Set(uses.map { products[$0] ?? $0 })
        }
        return found
    }

    @Test func thePackageFollowsTheArrows() throws {
        let manifest = try Self.manifest()
        #expect(try SourceTree.read().modules == Set(manifest.keys))
        for (module, uses) in manifest {
            for name in uses {
                let allowed = Self.doors[name].map { $0.contains(module) } ?? (Self.arrows[module]?.contains(name) == true)
                #expect(allowed, "Package.swift lets \(module) use \(name)")
            }
        }
    }

    /// A dependency that no file uses is a line too many, and an import without one builds by luck only.
    @Test func thePackageListsWhatIsImported() throws {
        let files = try SourceTree.read().files
        for (module, uses) in try Self.manifest() {
            let imported = Set(files.filter { $0.module == module }.flatMap(\.imports)).subtracting(Self.platform)
            #expect(imported == uses, "\(module)")
        }
    }
}
