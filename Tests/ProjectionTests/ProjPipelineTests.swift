import Projection
import Testing

/// PROJ's own sentences come through. They are those of PROJ 9.
@Suite struct ProjPipelineTests {
    @Test func definitionRefused() {
        let error = #expect(throws: ProjectionError.self) { try ProjPipeline("+proj=nosuch") }
        #expect(
            error?.description
                == "PROJ could not set up \"+proj=nosuch\": Invalid value for an argument.")
    }

    @Test func coordinateRefused() throws {
        let pipeline = try ProjPipeline("+proj=merc +ellps=GRS80")
        var longitudes = [0.0, 0.0]
        var latitudes = [0.5, 10.0]
        let error = #expect(throws: ProjectionError.self) { try pipeline.convert(.forward, &longitudes, &latitudes) }
        #expect(
            error?.description
                == "PROJ could not convert longitude and latitude to the grid: Invalid coordinate.")
    }
}
