#!/usr/bin/env python3
"""The national set of gen_national.py as publications that `aleconner add` takes in.

    python national_files.py NATIONAL_FOLDER OUT_FOLDER [SHARE]

Areas become LSOAs of districts (a hundred neighbours each), and every premises, postcode and incident gets the district in
which it lies: so each district has a register of its own. SHARE 0.25 takes the first quarter of the districts and what lies
in them. What is invented besides the places: ranks of deprivation, by the area's number.
"""
import json, pathlib, sys

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

PER_DISTRICT = 100
REGISTER = """reads: register
name: national set
columns:
  reference: id
  name: name
  easting: easting
  northing: northing
  activities: activities
"""
INCIDENTS = """reads: incidents
name: national set
dates: year month day
columns:
  kind: kind
  date: date
  easting: easting
  northing: northing
sharing:
  partner: invented
  basis: invented
  time resolution: day
  positioned by: exact address
  fewest shown: 5
"""
ACTIVITIES = {
    "on": "sale of alcohol on the premises", "off": "sale of alcohol off the premises",
    "both": "sale of alcohol on and off the premises"}


def main():
    source, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    share = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    for folder in ("registers", "postcodes"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    areas = gpd.read_file(source / "polygons.gpkg")
    # Neighbours get neighbouring numbers: a Z-order of the centres.
    centre = areas.geometry.centroid
    def bits(values):
        whole = ((values - values.min()) / (values.max() - values.min()) * 65535).astype(np.uint64)
        spread = np.zeros(len(whole), np.uint64)
        for bit in range(16):
            spread |= ((whole >> np.uint64(bit)) & np.uint64(1)) << np.uint64(2 * bit)
        return spread
    order = np.argsort(bits(centre.x.to_numpy()) | (bits(centre.y.to_numpy()) << np.uint64(1)), kind="stable")
    place = np.empty(len(order), int)
    place[order] = np.arange(len(order))
    district = place // PER_DISTRICT
    kept = district < round(share * (district.max() + 1))
    areas["LSOA11CD"] = [f"E01{number + 1:06d}" for number in place]
    areas["LSOA11NM"] = [f"Shire {number // PER_DISTRICT + 1:03d} {number % PER_DISTRICT // 5 + 1:03d}{'ABCDE'[number % 5]}" for number in place]
    code = np.array([f"E07{number + 1:06d}" for number in range(district.max() + 1)])
    name = np.array([f"Shire {number + 1:03d}" for number in range(district.max() + 1)])
    tree = shapely.STRtree(areas.geometry.to_numpy())

    def district_of(table):
        points = shapely.points(table[["easting", "northing"]].to_numpy(float))
        point, area = tree.query(points, predicate="intersects")
        found = np.full(len(table), -1)
        found[point[::-1]] = district[area[::-1]]
        return found

    chosen = areas[kept].sort_values("LSOA11CD")
    chosen[["LSOA11CD", "LSOA11NM", "geometry"]].to_file(
        out / "lsoa.geojson", driver="GeoJSON", COORDINATE_PRECISION=3)
    rows = pd.DataFrame(dict(code=chosen.LSOA11CD, name=chosen.LSOA11NM, population=chosen.population, number=place[chosen.index]))
    hectares = chosen.geometry.area / 10_000
    rows.assign(a=hectares, b=hectares, c=0, d=hectares, e=code[rows.number // PER_DISTRICT], f=name[rows.number // PER_DISTRICT])[
        ["code", "name", "a", "b", "c", "d", "e", "f"]].to_csv(
        out / "measurements.csv", index=False,
        header=["LSOA11CD", "LSOA11NM", "AREAEHECT", "AREACHECT", "AREAIHECT", "AREALHECT", "LAD11CD", "LAD11NM"])
    rows[["code", "name", "population"]].to_csv(
        out / "population.csv", index=False, header=["LSOA11CD", "LSOA11NM", "mye_2020"])
    rank = np.argsort(np.argsort((rows.number.to_numpy() * 7919) % 35671, kind="stable")) + 1
    rows.assign(d=code[rows.number // PER_DISTRICT], n=name[rows.number // PER_DISTRICT], r=rank, c=(rank - 1) * 10 // len(rows) + 1)[
        ["code", "name", "d", "n", "r", "c"]].to_csv(
        out / "deprivation.csv", index=False, header=[
            "LSOA code (2011)", "LSOA name (2011)", "Local Authority District code (2019)",
            "Local Authority District name (2019)", "Index of Multiple Deprivation (IMD) Rank",
            "Index of Multiple Deprivation (IMD) Decile"])

    premises = pd.read_csv(source / "premises.csv")
    premises["district"] = district_of(premises)
    premises["name"] = "Premises " + premises.id.astype(str)
    premises["activities"] = premises.kind.map(ACTIVITIES)
    limit = round(share * (district.max() + 1))
    for number, group in premises[(premises.district >= 0) & (premises.district < limit)].groupby("district"):
        group[["id", "name", "easting", "northing", "activities"]].to_csv(out / "registers" / f"shire_{number + 1:03d}.csv", index=False)
    postcodes = pd.read_csv(source / "postcodes.csv")
    postcodes["number"] = district_of(postcodes)
    postcodes = postcodes[(postcodes.number >= 0) & (postcodes.number < limit)]
    postcodes["area"] = postcodes.postcode.str[:2]
    empty = "E19999999"
    for letters, group in postcodes.groupby("area"):
        pd.DataFrame(dict(
            a=group.postcode, b=group.quality, c=group.easting, d=group.northing, e=group.country, f=empty, g=empty,
            h="E10000001", i=code[group.number], j=empty)).to_csv(
            out / "postcodes" / f"{letters.lower()}.csv", index=False, header=False, quoting=1)
    incidents = pd.read_csv(source / "incidents.csv")
    incidents["district"] = district_of(incidents)
    incidents = incidents[(incidents.district >= 0) & (incidents.district < limit)]
    incidents["date"] = "2025-06-15"
    incidents[["kind", "date", "easting", "northing"]].to_csv(out / "incidents.csv", index=False)
    (out / "register.yaml").write_text(REGISTER)
    (out / "incidents.yaml").write_text(INCIDENTS)
    print(json.dumps(dict(
        areas=len(chosen), vertices=int(shapely.get_num_coordinates(chosen.geometry.to_numpy()).sum()),
        premises=int(((premises.district >= 0) & (premises.district < limit)).sum()), postcodes=len(postcodes), incidents=len(incidents),
        districts=limit)))


main()
