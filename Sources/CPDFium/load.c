// CPDFium
