// SPDX-License-Identifier: MIT
// fault-books FOLDER: writes every faulty book there, and a line "FILE STATUS RECORDS" each on standard
// output: what digest-convert should make of it.
#include <fstream>
#include <iostream>
#include <string>

#include "tests/support/book_faults.h"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: fault-books FOLDER\n";
        return 2;
    }
    using namespace digestkit;  // NOLINT(google-build-using-namespace)
    for (const test::BookFault& fault : test::book_faults()) {
        for (const bool ours : {true, false}) {
            const std::string name = fault.name + (ours ? "-ours.epub" : "-foreign.epub");
            const test::Outcome& expected = ours ? fault.ours : fault.foreign;
            std::ofstream file(std::string(argv[1]) + "/" + name, std::ios::binary);
            file << fault.bytes(ours ? test::our_book() : test::foreign_book());
            file.close();
            if (!file) {
                std::cerr << "cannot write " << name << "\n";
                return 1;
            }
            std::cout << name << ' ' << expected.status << ' ' << expected.records << '\n';
        }
    }
    return 0;
}
