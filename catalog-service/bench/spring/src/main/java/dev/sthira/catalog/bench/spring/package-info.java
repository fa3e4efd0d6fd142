/// The peer: the catalog's reads as an ordinary Spring Boot application does them, from the database for every request.
package dev.sthira.catalog.bench.spring;
