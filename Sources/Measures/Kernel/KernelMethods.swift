extension Method {
    public static let kernelDensity = Method(
        id: "kernel-density", title: "Kernel density of outlets", unit: "per square kilometre",
        reference: "Silverman, Density Estimation (1986), eq. 4.5; Diggle, Applied Statistics 34 (1985) 138 (edge correction)")
    public static let kernelBandwidth = Method(
        id: "kernel-bandwidth", title: "Bandwidth from the points' spread", unit: "metres",
        reference: "Silverman, Density Estimation (1986), section 3.4.2, in the form of Esri, How Kernel Density works")
}
