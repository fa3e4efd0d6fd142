package dev.sthira.catalog.bench.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the peer.
@SpringBootApplication
class CatalogApplication {
    static void main(String[] arguments) {
        SpringApplication.run(CatalogApplication.class, arguments);
    }
}
