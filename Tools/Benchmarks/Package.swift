// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "aleconner", path: "../..")],
    targets: [
        .executableTarget(
            name: "kernels", dependencies: ["Geometry", "Measures", "Zones"].map { .product(name: $0, package: "aleconner") })
    ],
    swiftLanguageModes: [.v6]
)
