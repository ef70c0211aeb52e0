package org.crmrules.bench;
public final class Benchmarks { public static void main(String[] a){} }
