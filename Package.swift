// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A module of the house: what it may use is what its list names, and nothing else.
func module(_ name: String, _ uses: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: uses, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ uses: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: uses + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
    name: "aleconner",
    products: [
        .executable(name: "aleconner", targets: ["aleconner"]),
        // For Tools/Benchmarks.
        .library(name: "Geometry", targets: ["Geometry"]),
        .library(name: "Measures", targets: ["Measures"]),
        .library(name: "Zones", targets: ["Zones"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Doors to the C libraries.
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
        .systemLibrary(name: "CZLIB", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The house, bottom to top.
        module("Geometry", ["CGEOS"]),
        module("Statistics"),
        module("Wording"),
        module("Projection", ["CPROJ", "Geometry"]),
        module("Licensing", ["Geometry"]),
        module(
            "Intake", ["CZLIB", "Geometry", "Projection", "Licensing", yams],
            resources: [
                "adur.yaml", "arun.yaml", "lga-premises-licences.yaml", "open-pubs.yaml", "trafford-postcodes.yaml",
                "register.schema.json", "points.schema.json", "thresholds.schema.json", "statement.schema.json",
            ].map { .embedInCode("Mappings/\($0)") }
                + [
                    "bank-holidays.yaml", "gate.yaml", "conditions.yaml", "gate.schema.json", "conditions.schema.json",
                    "own-text.schema.json",
                ].map { .embedInCode("Law/\($0)") }),
        module("Workspace", ["Geometry", "Projection", "Licensing", grdb, sqlite]),
        module("Registers", ["Geometry", "Licensing"]),
        module("Measures", ["Geometry", "Licensing", "Statistics"]),
        module("Cartography", ["Geometry", "Wording"]),
        module("Zones", ["Geometry", "Licensing", "Statistics", "Measures"]),
        module("Assessment", ["Geometry", "Licensing", "Statistics", "Measures", "Zones", "Wording"]),
        module(
            "Evidence",
            ["Geometry", "Licensing", "Statistics", "Measures", "Zones", "Assessment", "Cartography", "Wording", mustache],
            resources: [
                .embedInCode("Templates/pack.mustache"), .embedInCode("Templates/pack.css"), .embedInCode("Templates/letter.mustache"),
            ]),
        module(
            "Workbench",
            [
                "Geometry", "Projection", "Licensing", "Statistics", "Intake", "Workspace", "Registers", "Measures",
                "Zones", "Assessment", "Cartography", "Evidence", "Wording", crypto,
            ]),
        .executableTarget(
            name: "aleconner", dependencies: ["Workbench", "Assessment", "Licensing", "Registers", "Measures", "Zones", argumentParser], swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("GeometryTests", ["Geometry", "Projection"]),
        tests("StatisticsTests", ["Statistics"]),
        tests("WordingTests", ["Wording"]),
        tests("ProjectionTests", ["Projection", "Geometry"]),
        tests("LicensingTests", ["Licensing"]),
        tests("IntakeTests", ["Intake", "Licensing", "Geometry", "Projection"]),
        tests("WorkspaceTests", ["Workspace", "Geometry", "Projection", "Licensing"]),
        tests("RegistersTests", ["Registers", "Licensing", "Geometry"]),
        tests("MeasuresTests", ["Measures", "Geometry", "Licensing", "Statistics"]),
        tests("CartographyTests", ["Cartography", "Geometry"]),
        tests("ZonesTests", ["Zones", "Geometry", "Measures", "Licensing", "Statistics"]),
        tests("AssessmentTests", ["Assessment", "Intake", "Geometry", "Measures", "Zones", "Licensing", "Statistics", "Wording"]),
        tests("EvidenceTests", ["Evidence", "Assessment", "Geometry", "Measures", "Zones", "Licensing", "Wording"]),
        tests("JourneyTests", ["Workbench", "Licensing", "Registers", "Measures", "Zones", "Assessment", "Wording"]),
        tests("CommandTests", []),
        tests("ArchitectureTests", []),
    ],
    swiftLanguageModes: [.v6]
)
