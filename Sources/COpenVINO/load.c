// COpenVINO
