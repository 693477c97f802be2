// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "aleconner", path: "../..")],
    targets: [
        .executableTarget(name: "kernels", dependencies: [.product(name: "Geometry", package: "aleconner")])
    ],
    swiftLanguageModes: [.v6]
)
